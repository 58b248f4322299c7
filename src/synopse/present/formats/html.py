"""One self-contained page: no request leaves it, and it needs no script."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import escape

from synopse.model import Synopsis
from synopse.present.form import Format, View
from synopse.present.page.assemble import assemble_bilingual_page, assemble_page


def render(synopsis: Synopsis, view: View) -> str:
    """The page in the view's language, or in both of them to choose from."""
    language = view.language_for(synopsis)
    if view.language == "auto":
        return assemble_bilingual_page(synopsis, language)
    return assemble_page(synopsis, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlFormat(Format):
    """A page, which a notebook shows in a frame of its own."""

    def render_notebook(self, synopsis: Synopsis) -> str:
        """The page in a frame, so that its style and the notebook's leave each other alone."""
        page = escape(self.render(synopsis, View()))
        return (
            '<iframe title="Synopse" sandbox="allow-scripts allow-popups" width="100%" height="720" '
            f'style="border:1px solid #ccc" srcdoc="{page}"></iframe>'
        )


FORMAT = HtmlFormat(
    name="html",
    suffix=".html",
    media_type="text/html",
    sentence="A page to read, print and pass on; every statement leads to its place in the articles.",
    render=render,
)
