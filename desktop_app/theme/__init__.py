"""How the app looks: colours as data, contrast as arithmetic, and their way into Qt."""
