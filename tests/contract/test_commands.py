import pytest
from click.testing import CliRunner

from synopse.cli.main import cli

COMMANDS = cli.list_commands(None)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help_that_says_what_it_does(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0
    assert len(result.output.split("\n")[2].split()) >= 4


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in {"demo", "schema", "serve", "mcp"}])
def test_command_without_inputs_is_wrong_usage(name: str) -> None:
    assert CliRunner().invoke(cli, [name]).exit_code == 2


def test_unknown_setting_is_wrong_usage() -> None:
    result = CliRunner().invoke(cli, ["extract", "--set", "colour=blue", "x.txt"])
    assert result.exit_code == 2
    assert "colour" in result.output
