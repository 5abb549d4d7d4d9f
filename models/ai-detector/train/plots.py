"""Draws the plots of the card: how sure and how right, and the curves.

Usage: python3 plots.py PACK CACHE CURVES.json FOLDER
"""
import json
import os
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np

from pack import read_pack
from sources import Sources

matplotlib.rcParams.update({"font.size": 9})


def main(pack, cache, curves_file, folder):
    sources, stored = Sources(read_pack(pack)), np.load(os.path.join(cache, "scores.npz"))
    reliability(sources, stored["C 400 q75"], os.path.join(folder, "reliability.png"))
    with open(curves_file, encoding="utf8") as file:
        curves(json.load(file)["auc"], os.path.join(folder, "curves.png"))


def reliability(sources, probability, path, bins=10):
    weights = sources.weights(np.arange(len(sources.label)))
    where = np.minimum((probability * bins).astype(int), bins - 1)
    said = [np.average(probability[where == b], weights=weights[where == b]) for b in range(bins) if (where == b).any()]
    was = [np.average(sources.label[where == b], weights=weights[where == b]) for b in range(bins) if (where == b).any()]
    figure, axes = plt.subplots(figsize=(3.6, 3.4))
    axes.plot([0, 1], [0, 1], "--", color="grey")
    axes.plot(said, was, "o-")
    axes.set(xlabel="probability given", ylabel="share made by AI", xlim=(0, 1), ylim=(0, 1))
    save(figure, path)


def curves(auc, path):
    groups = ["jpeg q", "webp q", "resize ", "crop ", "blur "]
    figure, all_axes = plt.subplots(1, len(groups), figsize=(10, 2.6), sharey=True)
    for axes, group in zip(all_axes, groups):
        points = [(float(name[len(group) :]), value) for name, value in auc.items() if name.startswith(group)]
        axes.plot(*zip(*sorted(points)), "o-")
        axes.axhline(auc["A as it is"], ls="--", color="grey")
        axes.set(xlabel=group.strip(" q") + (" quality" if "q" in group else ""), ylim=(0.5, 0.9))
    all_axes[0].set_ylabel("area under curve")
    save(figure, path)


def save(figure, path):
    figure.tight_layout()
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)


if __name__ == "__main__":
    main(*sys.argv[1:])
