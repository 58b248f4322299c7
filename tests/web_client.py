"""Asks the web application in process, without a server."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI

from synopse.web.app import create_app
from synopse.web.options import Options


class WebClient:
    """A browser without a screen: keeps cookies, follows no redirects, sends no Origin unless told."""

    def __init__(self, app: FastAPI | None = None, host: str = "localhost", **options: Any) -> None:
        self.app = app or create_app(Options(**options))
        self.site = self.app.state.site
        self.host = host
        self.cookies = httpx.Cookies()

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("POST", path, **more)

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(
                transport=transport, base_url=f"http://{self.host}", cookies=self.cookies
            ) as client:
                response = await client.request(method, path, **more)
                self.cookies = client.cookies
                return response

        return asyncio.run(send())
