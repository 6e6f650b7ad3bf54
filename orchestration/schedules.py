"""Schedules: when jobs run by themselves. All are off until someone switches them on."""

from __future__ import annotations

import dagster as dg

from orchestration.jobs import queue_job_name


def corpus_schedules(corpus: str) -> list[dg.ScheduleDefinition]:
    """The first of each month at 03:00 UTC: a new annotation queue."""
    return [
        dg.ScheduleDefinition(
            name=f"{corpus}_annotation_queue_monthly",
            job_name=queue_job_name(corpus),
            cron_schedule="0 3 1 * *",
            execution_timezone="UTC",
            default_status=dg.DefaultScheduleStatus.STOPPED,
            description="Looks once a month for the segments whose ratings would teach most.",
        )
    ]
