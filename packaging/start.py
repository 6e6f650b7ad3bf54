"""What the frozen program runs first."""

from desktop_app.frozen import main

main()
