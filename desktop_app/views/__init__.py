"""What is drawn and clicked: widgets that show view models and forward to them."""
