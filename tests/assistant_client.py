"""Asks the MCP server in process, as an assistant would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
from mcp import Client
from mcp_types import CallToolResult

from synopse.assistant.inputs import Inputs
from synopse.assistant.server import make_server
from synopse.assistant.shelf import Shelf
from synopse.model import Synopsis
from synopse.settings import Settings


def talk(work: Callable[[Client], Any], *, shelf: Shelf | None = None, inputs: Inputs | None = None) -> Any:
    """Run ``work`` against a server in memory."""

    async def main() -> Any:
        server = make_server(shelf or Shelf(None, Settings()), inputs or Inputs(), "1")
        async with Client(server) as client:
            return await work(client)

    return anyio.run(main)


def call(tool: str, arguments: dict[str, Any], **given: Any) -> CallToolResult:
    return talk(lambda client: client.call_tool(tool, arguments), **given)


def kept(synopsis: Synopsis, handle: str = "compared:x") -> Shelf:
    shelf = Shelf(None, Settings())
    shelf._keep(handle, synopsis)
    return shelf


def words(result: CallToolResult) -> str:
    return result.content[0].text  # type: ignore[union-attr]
