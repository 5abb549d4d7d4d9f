"""Makes a folder in the pack's layout from pictures of Debian and npm packages: more kinds of real pictures.

Usage: python3 extra_sources.py FOLDER_OF_UNPACKED_PACKAGES FOLDER_TO_WRITE
The packages, all from before picture generators were common in them (2023), and how to get them: README.md.
"""
import hashlib
import json
import os
import sys

import numpy as np
from PIL import Image

from degrade import KERNELS, encode, to_short_side

# (name of the source, kind, part of the path, most pictures)
SOURCES = [
    ("debian/wesnoth-1.16-data", "game-portrait-painted", "wesnoth/1.16/data/core/images/portraits/", 150),
    ("debian/naev-data", "game-render", "naev/dat/gfx/planet/", 80),
    ("debian/plasma-workspace-wallpapers", "wallpaper-digital", "usr/share/wallpapers/", 30),
    ("debian/photo-backgrounds", "wallpaper-photo", "usr/share/backgrounds/", 30),
    ("npm/site-templates", "portrait-and-stock", "package/assets/img/", 60),
    ("npm/site-templates", "portrait-and-stock", "package/dist/img/", 20),
    ("npm/site-templates", "portrait-and-stock", "package/production/images/", 20),
    ("npm/startbootstrap", "photo-stock", "package/dist/assets/img/", 20),
    ("debian/freeorion-data", "game-illustration-painted", "freeorion/default/data/art/", 90),
    ("debian/endless-sky-data/land", "photo-landscape", "endless-sky/images/land/", 80),
    ("debian/endless-sky-data/planet", "game-render", "endless-sky/images/planet/", 40),
    ("debian/tuxpaint-stamps-default", "cut-out", "tuxpaint/stamps/", 90),
    ("debian/openclipart-png", "clip-art", "openclipart", 60),
    ("debian/hedgewars-data", "game-illustration-vector", "hedgewars/Data/Graphics/", 40),
    ("debian/freedroidrpg-data", "game-portrait-painted", "freedroidrpg/", 60),
]


def main(source_folder, target):
    paths = sorted(os.path.join(d, f) for d, _, files in os.walk(source_folder) for f in files)
    paths = [p for p in paths if p.lower().endswith((".jpg", ".jpeg", ".png", ".webp")) and os.path.isfile(p)]
    rows, seen = [], set()
    for repo, family, part, most in SOURCES:
        chosen = [p for p in paths if part in p]
        np.random.default_rng(7).shuffle(chosen)
        taken = 0
        for path in chosen:
            if taken == most:
                break
            row = add(path, repo, family, target, seen)
            if row:
                rows.append(row)
                taken += 1
        print(repo, taken)
    with open(os.path.join(target, "index.jsonl"), "w", encoding="utf8") as index:
        index.writelines(json.dumps(row) + "\n" for row in rows)


def add(path, repo, family, target, seen):
    with open(path, "rb") as file:
        sha1 = hashlib.sha1(file.read()).hexdigest()
    try:
        picture = Image.open(path)
        if min(picture.size) < 160 or sha1 in seen or (picture.format == "PNG" and np.prod(picture.size) > 6e6):
            return None
        picture.draft("RGB", (640, 640))
        picture = picture.convert("RGBA")
    except OSError:
        return None
    seen.add(sha1)
    white = Image.new("RGBA", picture.size, "white")
    picture = Image.alpha_composite(white, picture).convert("RGB")
    picture = limit_aspect(picture)
    rng = np.random.default_rng(int(sha1[:8], 16))
    short = min(int(rng.integers(300, 481)), min(picture.size))
    picture = encode(to_short_side(picture, short, KERNELS[rng.integers(5)]), "jpeg", int(rng.integers(75, 96)))
    picture = to_short_side(picture, 256) if min(picture.size) > 256 else picture
    file = f"train/real/{sha1[:16]}.jpg"
    os.makedirs(os.path.join(target, "train/real"), exist_ok=True)
    picture.save(os.path.join(target, file), "JPEG", quality=80)
    return {"file": file, "label": "real", "family": family, "repo": repo, "split": "train", "origin_sha1": sha1}


def limit_aspect(picture, most=1.34):
    width, height = picture.size
    new_width, new_height = min(width, round(height * most)), min(height, round(width * most))
    left, top = (width - new_width) // 2, (height - new_height) // 2
    return picture.crop((left, top, left + new_width, top + new_height))


if __name__ == "__main__":
    main(*sys.argv[1:])
