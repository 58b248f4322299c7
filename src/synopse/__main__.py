"""`python -m synopse` is `synopse`."""

from synopse.cli.main import main

main()
