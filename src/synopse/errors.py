"""Every error that Synopse raises on purpose.

SynopseError
├── InputError          an input cannot be used (named, with the reason; the rest goes on)
│   ├── FetchError      an address cannot or must not be fetched
│   └── FormatError     a file is not what its name or content promises
├── UsageError          the call itself is wrong (unknown format, setting out of bounds)
├── ModelError          a model file is missing or damaged
└── PhrasingError       the endpoint that should phrase the summary did not (caught; the summary stays verbatim)
"""


class SynopseError(Exception):
    """Base of all errors that Synopse raises on purpose."""


class InputError(SynopseError):
    """An input cannot be used; ``source`` is how the user named it."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class FetchError(InputError):
    """An address cannot or must not be fetched; ``is_temporary`` when it may be later, after ``wait_s`` seconds if the server says so.

    ``status`` is that of the server's answer, if there was one.
    """

    def __init__(
        self, source: str, reason: str, *, is_temporary: bool = False, wait_s: float = 0.0, status: int | None = None
    ) -> None:
        super().__init__(source, reason)
        self.is_temporary = is_temporary
        self.wait_s = wait_s
        self.status = status


class FormatError(InputError):
    """A file is not what its name or content promises."""


class UsageError(SynopseError):
    """The call itself is wrong."""


class ModelError(SynopseError):
    """A model file is missing or damaged."""


class PhrasingError(SynopseError):
    """The endpoint that should phrase the summary did not answer, or not usably."""
