"""Who rates what, and when: a campaign as a value, and the planning of its batches."""

from piano_core.campaigns.campaign import Campaign, Clip, Pay, Role, Strata
from piano_core.campaigns.file import (
    CAMPAIGN_FILE,
    campaign_folders,
    find_campaign,
    read_campaign,
    write_campaign,
)
from piano_core.campaigns.listening import heard_s, heard_share, heard_to_the_end, union
from piano_core.campaigns.planning import (
    INTRODUCTION,
    Assignment,
    Batch,
    Kind,
    Page,
    Rest,
    introduction,
    next_batch,
    open_places,
)
from piano_core.campaigns.policy import CROWD, FRIENDS, POLICIES, AssignmentPolicy
from piano_core.campaigns.raters import Lessons, Rater, Screening
from piano_core.campaigns.roles import assign_roles
from piano_core.campaigns.strata import QUOTAS, Deviation, choose_by_quota, quota_deviations

__all__ = [
    "CAMPAIGN_FILE",
    "CROWD",
    "FRIENDS",
    "INTRODUCTION",
    "POLICIES",
    "QUOTAS",
    "Assignment",
    "AssignmentPolicy",
    "Batch",
    "Campaign",
    "Clip",
    "Deviation",
    "Kind",
    "Lessons",
    "Page",
    "Pay",
    "Rater",
    "Rest",
    "Role",
    "Screening",
    "Strata",
    "assign_roles",
    "campaign_folders",
    "choose_by_quota",
    "find_campaign",
    "heard_s",
    "heard_share",
    "heard_to_the_end",
    "introduction",
    "next_batch",
    "open_places",
    "quota_deviations",
    "read_campaign",
    "union",
    "write_campaign",
]
