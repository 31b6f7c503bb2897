"""The lock file and the archives it pins: which release of which package is compared."""
from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tables import RefreshError


@dataclass(frozen=True)
class Pin:
    """One source: the package that holds it, and the key its rows carry."""

    name: str
    # `countries` for names of territories, `places` for cities.
    kind: str
    client: str
    package: str
    version: str
    archive: str
    sha256: str
    file: str
    key: str
    # Keys of earlier releases: their rows are held against this release too.
    older_keys: list[str]
    languages: list[str]
    licence: str

    def keys(self) -> set[str]:
        """All keys under which rows of this source stand in the gazetteers."""
        return {self.key, *self.older_keys}


def read_lock(path: Path) -> dict[str, Pin]:
    """The pins by the name of the source."""
    try:
        sources = json.loads(path.read_text(encoding="utf-8"))
        return {name: Pin(name=name, **fields) for name, fields in sources.items()}
    except (OSError, ValueError, TypeError) as error:
        raise RefreshError(f"{path.name}: {error}") from None


def write_lock(path: Path, pins: dict[str, Pin]) -> None:
    """Writes the pins in the order of their names, as a person can read and edit them."""
    sources = {name: asdict(pins[name]) for name in sorted(pins)}
    for fields in sources.values():
        del fields["name"]
    text = json.dumps(sources, indent=2, ensure_ascii=False)
    # A list of languages reads better on one line.
    text = re.sub(r"\[\s+([^\]]*?)\s+\]", lambda list_: f"[{' '.join(list_[1].split())}]", text)
    path.write_text(text + "\n", encoding="utf-8")


def fetch(pin: Pin, folder: Path) -> Path:
    """The verified archive of a pin, downloaded if it is not there yet."""
    if not (folder / pin.archive).exists():
        with tempfile.TemporaryDirectory() as part:
            archive = download(pin, Path(part))
            # Checked before it gets its name: what lies in the folder was right once.
            check_sum(pin, archive)
            folder.mkdir(parents=True, exist_ok=True)
            shutil.move(archive, folder / pin.archive)
    return verified(pin, folder)


def verified(pin: Pin, folder: Path) -> Path:
    """The archive in the folder, with its checksum verified."""
    archive = folder / pin.archive
    if not archive.exists():
        raise RefreshError(f"{pin.archive} is not there: run `refresh.py fetch`")
    check_sum(pin, archive)
    return archive


def check_sum(pin: Pin, archive: Path) -> None:
    """Fails if an archive is not the one that was pinned."""
    found = sha256(archive)
    if found != pin.sha256:
        raise RefreshError(
            f"{pin.name}: the checksum of {archive.name} is {found}, and refresh.lock has {pin.sha256}; "
            f"delete the archive and fetch again, or pin it anew with `lock --update {pin.name}={pin.version}`"
        )


def repin(pin: Pin, version: str, folder: Path) -> Pin:
    """The pin of another version, downloaded into the folder."""
    wanted = replace(pin, version=version)
    with tempfile.TemporaryDirectory() as part:
        archive = download(wanted, Path(part))
        key = key_of(pin.key, version)
        older = pin.older_keys if key == pin.key else sorted({*pin.older_keys, pin.key} - {key})
        pinned = replace(wanted, archive=archive.name, sha256=sha256(archive), key=key, older_keys=older)
        folder.mkdir(parents=True, exist_ok=True)
        shutil.move(archive, folder / archive.name)
    return pinned


def key_of(key: str, version: str) -> str:
    """The source key of a version: `cldr-48.2` has major and minor, `geonames` has none."""
    return re.sub(r"-\d+(\.\d+)*$", "-" + ".".join(version.split(".")[:2]), key)


def download(pin: Pin, folder: Path) -> Path:
    """The archive of a pin, brought by the client of its registry into an empty folder."""
    run(command(pin, folder))
    archives = sorted(folder.iterdir())
    if len(archives) != 1:
        raise RefreshError(f"{pin.name}: {pin.client} left {len(archives)} files, expected one archive")
    return archives[0]


def command(pin: Pin, folder: Path) -> list[str]:
    """What to run; both clients ask the registry they are set up for."""
    if pin.client == "npm":
        return ["npm", "pack", f"{pin.package}@{pin.version}", "--silent", "--pack-destination", str(folder)]
    if pin.client == "pip":
        return [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"),
            *("--dest", str(folder), f"{pin.package}=={pin.version}"),
        ]
    raise RefreshError(f"{pin.name}: unknown client `{pin.client}`")


def run(arguments: list[str]) -> None:
    """Runs a client, and shows what it said if it failed."""
    try:
        done = subprocess.run(arguments, capture_output=True, text=True)
    except FileNotFoundError:
        raise RefreshError(f"{arguments[0]} is not installed") from None
    if done.returncode != 0:
        raise RefreshError(f"`{' '.join(arguments)}` failed:\n{(done.stderr or done.stdout).strip()}")


def sha256(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
