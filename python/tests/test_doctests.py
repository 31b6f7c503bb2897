"""The examples in the documentation run."""

import doctest

import pytest

import whowhom

CLASSES = [getattr(whowhom, name) for name in whowhom.__all__ if isinstance(getattr(whowhom, name), type)]


def docstrings():
    yield "whowhom", whowhom.__doc__
    for cls in CLASSES:
        yield cls.__name__, cls.__doc__
        for name in dir(cls):
            text = getattr(getattr(cls, name), "__doc__", None) or ""
            if ">>>" in text:
                yield f"{cls.__name__}.{name}", text


@pytest.mark.parametrize("name, text", [pytest.param(*pair, id=pair[0]) for pair in docstrings()])
def test_examples_run(name, text):
    example = doctest.DocTestParser().get_doctest(text or "", {}, name, None, 0)
    doctest.DocTestRunner().run(example)
    told = []
    result = doctest.DocTestRunner().run(example, out=told.append)
    assert result.failed == 0, "".join(told)


def test_everything_public_is_explained():
    silent = [
        f"{cls.__name__}.{name}"
        for cls in CLASSES
        for name in dir(cls)
        if not name.startswith("_") and not getattr(getattr(cls, name), "__doc__", None)
    ]
    assert silent == []
