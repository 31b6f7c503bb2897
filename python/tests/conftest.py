import os
import pathlib
import subprocess

import pytest

import whowhom

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "examples" / "articles"


@pytest.fixture(scope="session")
def extractor():
    return whowhom.Extractor()


@pytest.fixture(scope="session")
def cli():
    """The command line, run in the project's folder: what it writes to standard output, if it ends as it should."""
    binary = os.environ.get("WHOWHOM_BINARY", str(ROOT / "target" / "debug" / "whowhom"))

    def run(*arguments, code=0):
        done = subprocess.run([binary, "--quiet", *arguments], cwd=ROOT, capture_output=True)
        if done.returncode != code:
            raise subprocess.CalledProcessError(done.returncode, done.args, done.stdout, done.stderr)
        return done.stdout

    return run
