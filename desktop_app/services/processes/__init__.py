"""Other processes of the app: how one is started, asked and ended. No sockets, no Qt."""

from desktop_app.services.processes.child import Child, start_child
from desktop_app.services.processes.line import Gone, Line
from desktop_app.services.processes.worker import Worker

__all__ = ["Child", "Gone", "Line", "Worker", "start_child"]
