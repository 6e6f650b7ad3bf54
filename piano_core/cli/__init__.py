"""The `piano` command and the domain's own subcommands."""
