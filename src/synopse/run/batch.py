"""A run over a corpus: which steps there are, what each waits for, and what is done already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from synopse.errors import UsageError
from synopse.model import Rejected
from synopse.pipeline import Progress
from synopse.run.engine import Engine, Failure
from synopse.run.inputs import InputFile, cut, list_inputs
from synopse.run.kernels.compare import Shelved
from synopse.run.manifest import MANIFEST, check_identity, identity_of, make_manifest
from synopse.run.parts import FORMS, read_part, write_part
from synopse.run.sharding import own_parts, shelve, stories_of, unique_names
from synopse.run.signs import SIGNS
from synopse.run.storage import Folder, locked, open_folder
from synopse.run.summary import Summary
from synopse.run.tables import PRIVATE, PUBLIC, folder_of, make_table
from synopse.run.tasks import Done, Output, Task, make_task, marker_of, reasons_of
from synopse.settings import Settings

STAGES = ("extract", "annotate", "reuse", "group", "compare")
_NEEDS = {"compare": "group"}


def run_batch(
    inputs: Iterable[str],
    output: str,
    engine: Engine,
    *,
    settings: Settings,
    stages: Sequence[str] = STAGES,
    form: str = FORMS[0],
    renew: bool = False,
    progress: Progress = lambda _stage, _done, _total: None,
) -> Summary:
    """Run the stages over the inputs into the folder ``output``, going on where an earlier call was ended.

    ``form`` is that of the tables, one of `FORMS`. ``renew`` takes the folder over from a run with other settings, stages,
    form or version. Raises UsageError when the folder holds such a run, cannot be written, or a shard failed; what is done
    by then is kept.
    """
    chosen = _stages(stages)
    if form not in FORMS:
        raise UsageError(f"no form called {form!r}; known: {', '.join(FORMS)}")
    folder = open_folder(output)
    with locked(folder):
        given = sorted(set(inputs))
        identity = identity_of(given, chosen, form, settings)
        check_identity(folder, identity, renew=renew)
        files, rejected = list_inputs(given, folder.address)
        run = _Run(folder, engine, settings, chosen, form, progress)
        run.perform(files)
        return run.finish(identity, files, rejected)


def _stages(stages: Sequence[str]) -> tuple[str, ...]:
    for stage in stages:
        if stage not in STAGES:
            raise UsageError(f"no stage called {stage!r}; known: {', '.join(STAGES)}")
        if stage in _NEEDS and _NEEDS[stage] not in stages:
            raise UsageError(f"the stage {stage} needs the stage {_NEEDS[stage]}")
    return tuple(stage for stage in STAGES if stage in {*stages, "extract"})


class _Run:
    def __init__(
        self,
        folder: Folder,
        engine: Engine,
        settings: Settings,
        stages: tuple[str, ...],
        form: str,
        progress: Progress,
    ) -> None:
        self._folder = folder
        self._engine = engine
        self._settings = settings
        self._workers = engine.workers
        self._stages = stages
        self._form = form
        self._progress = progress
        self._done: list[Done] = []

    def perform(self, files: Sequence[InputFile]) -> None:
        """All steps, each when what it needs is there."""
        pieces = [
            self._task("ingest", {"files": piece}, [[f.name, f.size, f.stamp] for f in piece]) for piece in cut(files)
        ]
        raw = _outputs(self._step(pieces), "work/raw")
        names = unique_names([read_part(self._folder, part.name, ["id"]).column("id") for part in raw])
        articles = _outputs(
            self._step(
                self._task("extract", {"raw": part.name, "names": renamed}, [part.sha256, renamed])
                for part, renamed in zip(raw, names, strict=True)
            ),
            "articles",
        )
        parts = [part.name for part in articles]
        grouped = self._over_all(parts)
        if "compare" in self._stages:
            self._step(self._stories(grouped, parts))
        elif "annotate" in self._stages:
            self._step(self._task("annotate", {"part": part}, part) for part in parts)

    def finish(self, identity: dict[str, Any], files: Sequence[InputFile], rejected: Sequence[Rejected]) -> Summary:
        """Clear away what belongs to no step any more, and write the manifest that says the tables are whole."""
        self._done.append(self._note(rejected))
        wanted = {output.name for done in self._done for output in done.outputs}
        wanted |= {marker_of(done.step, done.key) for done in self._done}
        for table in (*PUBLIC, *(folder_of(name) for name in sorted(PRIVATE)), "work/done", SIGNS):
            for name in sorted(self._folder.sizes(table).keys() - wanted):
                self._folder.remove(name)
        manifest = make_manifest(identity, files, self._done)
        self._folder.write(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        return Summary(self._folder.address, tuple(files), tuple(self._done))

    def _note(self, rejected: Sequence[Rejected]) -> Done:
        """The inputs that are no files, in a part of their own of the table ``rejected``."""
        rows = [{"stage": "ingest", "input": entry.input, "reason": entry.reason} for entry in rejected]
        table = make_table("rejected", rows)
        outputs = [write_part(self._folder, "rejected", "inputs", self._form, table)] if rows else []
        return Done("inputs", "inputs", tuple(outputs), {}, *reasons_of(rows))

    def _over_all(self, parts: list[str]) -> list[Shelved]:
        """What takes the whole corpus at once: shared wording and grouping, side by side; the stories found."""
        steps = [step for step in ("group", "reuse") if step in self._stages]
        arguments = {"parts": parts, "workers": self._workers}
        done = self._step(self._task(step, arguments, parts) for step in steps)
        return [
            story for part in _outputs(done, "work/places") for story in stories_of(read_part(self._folder, part.name))
        ]

    def _stories(self, stories: Sequence[Shelved], parts: Sequence[str]) -> Iterator[Task]:
        with_marks = "annotate" in self._stages
        for shard in shelve(stories):
            needed, moved = own_parts(shard, parts)
            arguments = {"stories": moved, "parts": needed, "marks": with_marks}
            yield self._task("compare", arguments, [needed, moved, with_marks])

    def _task(self, step: str, arguments: dict[str, Any], depends: Any) -> Task:
        place = self._folder.address
        return make_task(step, place, self._settings, msgspec.to_builtins(arguments), depends, self._form)

    def _step(self, tasks: Iterable[Task]) -> list[Done]:
        """Have those tasks done that are not, and give what all left, in the order of the tasks."""
        every = list(tasks)
        if not every:
            return []
        step = " + ".join(dict.fromkeys(task.step for task in every))
        found = self._found(every)
        pending = [task for task in every if (task.step, task.key) not in found]
        failures: list[Failure] = []
        self._progress(step, len(found), len(every))
        for result in self._engine.run(pending):
            if isinstance(result, Failure):
                failures.append(result)
                continue
            found[result.step, result.key] = result
            self._progress(step, len(found), len(every))
        if failures:
            raise UsageError(
                f"{len(failures)} of {len(every)} shards failed ({failures[0].reason}); the others are kept, "
                "and the same command goes on from here"
            )
        done = [found[task.step, task.key] for task in every]
        self._done += done
        return done

    def _found(self, tasks: Sequence[Task]) -> dict[tuple[str, str], Done]:
        """What is done already: its marker is there, and so are its files, whole."""
        steps = dict.fromkeys(task.step for task in tasks)
        markers = {name for step in steps for name in self._folder.sizes(f"work/done/{step}")}
        sizes: dict[str, dict[str, int]] = {}
        found: dict[tuple[str, str], Done] = {}
        for task in tasks:
            if task.marker not in markers:
                continue
            done = msgspec.json.decode(self._folder.read(task.marker), type=Done)
            for table in {output.table for output in done.outputs} - sizes.keys():
                sizes[table] = self._folder.sizes(table)
            if all(sizes[output.table].get(output.name) == output.size for output in done.outputs):
                found[task.step, task.key] = done
        return found


def _outputs(done: Iterable[Done], table: str) -> list[Output]:
    return [output for entry in done for output in entry.of(table)]
