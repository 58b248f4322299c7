import msgspec
import pytest

from synopse.errors import UsageError
from synopse.settings import Settings, settings_from

FIELDS = msgspec.structs.fields(Settings)
SCHEMA = msgspec.json.schema(Settings)["$defs"]["Settings"]["properties"]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_setting_says_why_and_its_default_is_within_its_bounds(field) -> None:
    described = SCHEMA[field.name]
    assert len(described["description"].split()) >= 6
    if described["type"] in {"number", "integer"}:
        assert {"minimum", "exclusiveMinimum"} & described.keys()
        assert {"maximum", "exclusiveMaximum"} & described.keys()
    text = str(field.default).lower() if isinstance(field.default, bool) else str(field.default)
    assert getattr(settings_from({field.name: text}), field.name) == field.default


def test_unknown_setting_is_named() -> None:
    with pytest.raises(UsageError, match="no_such"):
        settings_from({"no_such": "1"})


def test_setting_out_of_bounds_is_refused() -> None:
    with pytest.raises(UsageError, match="fetch_timeout_s"):
        settings_from({"fetch_timeout_s": "-1"})
