"""What people said: rating schema, import, validation, reliability, consensus."""
