"""The fields that docs and programs rely on are in the published schema."""

import json

import pytest
from click.testing import CliRunner

from synopse.cli.main import cli

FIELDS = {
    "extract": "id url outlet title authors published published_basis language text blocks is_truncated",
    "annotate": "id text blocks sentences names times quantities quotations tokens",
    "compare": "schema articles event summary points discrepancies omissions actors quotations timeline positions passages origins used rejected",
}
CLASSES = {
    "Point": "id text reports outlets origins discrepancies",
    "Report": "article spans status",
    "Discrepancy": "id kind class what readings",
    "DiscrepancyReading": "value spans",
    "Omission": "point missing_in",
    "Actor": "id name kind variants roles mentions",
    "MergedQuotation": "id kind speaker speaker_text reports wordings_differ",
    "TimelineEntry": "date end status text spans",
    "Position": "actor stance topic spans",
    "Passage": "id spans words agency",
    "Origin": "id articles passages agency",
    "Event": "what date places",
    "SummarySentence": "spans origins",
}


def schema_of(command: str) -> dict:
    result = CliRunner().invoke(cli, ["schema", command])
    assert result.exit_code == 0
    return json.loads(result.output)


@pytest.mark.parametrize("command", FIELDS)
def test_schema_has_the_fields_of_the_contract(command: str) -> None:
    schema = schema_of(command)
    name = schema["$ref"].rsplit("/", 1)[1]
    assert set(FIELDS[command].split()) <= schema["$defs"][name]["properties"].keys()


@pytest.mark.parametrize("name", CLASSES)
def test_schema_has_the_fields_of_each_class(name: str) -> None:
    assert set(CLASSES[name].split()) <= schema_of("compare")["$defs"][name]["properties"].keys()
