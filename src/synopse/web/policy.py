"""What a browser may do with the pages: headers of every answer, and the policy of the report."""

from __future__ import annotations

import html

PAGES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": PAGES,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "x-robots-tag": "noindex",
    "cache-control": "no-store",
}

_META = '<meta http-equiv="Content-Security-Policy" content="'


def report_policy(page: str) -> str:
    """The policy of a self-contained report, by the hashes of its own style and script, as a header says it."""
    start = page.index(_META) + len(_META)  # the head begins with it; nothing of an article comes before
    return html.unescape(page[start : page.index('"', start)]) + "; frame-ancestors 'none'"
