"""How the detector fares as pictures are encoded, resized, cropped and blurred: areas under curves, by the heads of the
cross-validation, each on sources that it has not seen.

Usage: python3 curves.py PACK CACHE OUT.json [PICTURES_OF_A_SOURCE]
"""
import json
import os
import sys

import numpy as np

from degrade import CONDITIONS
from features import TEACHING_ONLY, Features, load_input
from linear import Head
from measure import auc
from pack import read_pack
from sources import Sources


def main(pack, cache, out, per_source="5"):
    pictures, stored = read_pack(pack), np.load(os.path.join(cache, "scores.npz"))
    sources, features = Sources(pictures), Features()
    heads = [unpack(row) for row in stored["heads"]]
    chosen = sample(sources, int(per_source))
    curves = {}
    for condition in [c for c in CONDITIONS if c not in TEACHING_ONLY]:
        scores = []
        for start in range(0, len(chosen), 16):
            rows = chosen[start : start + 16]
            values = features(np.stack([load_input(pack, pictures[i], i, condition) for i in rows]))
            scores += [heads[stored["folds"][i]](value) for i, value in zip(rows, values)]
        scores, label = np.array(scores), sources.label[chosen]
        curves[condition] = round(float(auc(scores[label == 1], scores[label == 0])), 3)
        print(condition, curves[condition], flush=True)
    with open(out, "w", encoding="utf8") as file:
        json.dump({"pictures": len(chosen), "auc": curves}, file, indent=1)


def unpack(row):
    size = (len(row) - 1) // 3
    parts = [row[k * size : (k + 1) * size].astype(np.float32) for k in range(3)]
    return Head(*parts, float(row[-1]))


def sample(sources, per_source):
    """The same number of each source and family, so that none weighs more."""
    rng = np.random.default_rng(0)
    rows = []
    for unit in np.unique(sources.unit):
        mine = np.where(sources.unit == unit)[0]
        rows += list(rng.permutation(mine)[:per_source]) if len(mine) >= 10 else []
    return np.array(sorted(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
