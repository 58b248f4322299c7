"""Score the points of labelled stories against `bench/gold/points.json`.

    python bench/points.py ../shared/data [--split tune|score] [--errors STORY]

A pair of spans counts as right when each shares half of the shorter one with a labelled pair's span;
pairs labelled doubtful count neither way. The baseline is a threshold on sentence vectors alone.
"""
