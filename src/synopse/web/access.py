"""Who may come in: the token, and the cookie that stands for it."""

from __future__ import annotations

import hashlib
import hmac

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "synopse-access"
_KEPT_S = 30 * 86_400


class Access:
    """Knows the token; without one everybody is let in."""

    def __init__(self, token: str) -> None:
        """``token`` is empty where none is asked for."""
        self._token = token.encode()
        # The cookie holds no token: whoever reads the browser's cookies cannot show it elsewhere.
        self._cookie = hmac.new(self._token, b"synopse web access", hashlib.sha256).hexdigest()

    @property
    def is_open(self) -> bool:
        """Whether no token is asked for."""
        return not self._token

    def matches(self, token: str) -> bool:
        """Whether this is the token, compared in constant time."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self._token)

    def admits(self, request: Request) -> bool:
        """Whether a request carries the cookie, or the token in its header (``Authorization: Bearer …``)."""
        if self.is_open:
            return True
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self.matches(token.strip()):
            return True
        cookie = request.cookies.get(COOKIE, "")
        return hmac.compare_digest(cookie.encode("utf-8", "replace"), self._cookie.encode())

    def remember(self, request: Request, response: Response) -> None:
        """Set the cookie; a script cannot read it, and it goes only to this site."""
        response.set_cookie(
            COOKIE,
            self._cookie,
            max_age=_KEPT_S,
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )


def local_path(path: str) -> str:
    """The path when it leads to this site, else the first page: no link may lead astray after a login."""
    is_local = path.startswith("/") and not path.startswith("//") and not any(c in path for c in "\\\r\n\t")
    return path if is_local else "/"
