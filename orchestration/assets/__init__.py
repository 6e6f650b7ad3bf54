"""The assets, one file a group; a body says what is made and calls piano_core to make it."""
