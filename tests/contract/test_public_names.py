import importlib
import pkgutil

import synopse


def test_public_names_stay_functions_when_everything_is_imported() -> None:
    for module in pkgutil.walk_packages(synopse.__path__, "synopse."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in ("annotate", "compare", "group", "read", "render"):
        assert callable(getattr(synopse, name)), name


def test_all_is_sorted_and_complete() -> None:
    assert synopse.__all__ == sorted(synopse.__all__)
    assert all(hasattr(synopse, name) for name in synopse.__all__)
