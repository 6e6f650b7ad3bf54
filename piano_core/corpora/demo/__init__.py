"""The bundled demo corpus: public-domain pieces, a program that plays and damages them, and
simulated raters. Everything in it is synthetic, and its planted truth is kept beside it."""
