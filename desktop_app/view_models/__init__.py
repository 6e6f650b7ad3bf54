"""What the window shows, as plain values with typed signals; nothing here knows Qt."""
