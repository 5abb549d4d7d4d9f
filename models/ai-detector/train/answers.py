"""What PyTorch answers to model input: the numbers that Node and the browser are compared with.

Usage: python3 answers.py HEAD.onnx PIXELS ANSWERS.json
PIXELS holds pictures of 224 x 224 RGB bytes one behind the other; `node scripts/run-ts.mjs test/models/write-parity-pixels.ts FILE` writes them.
"""
import json
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from features import Features
from linear import Head


def read_head(path):
    tensors = {t.name: numpy_helper.to_array(t) for t in onnx.load_model(path).graph.initializer}
    weights = tensors["detector/weights"][:, 0]
    return Head(tensors["detector/mean"], 1 / tensors["detector/scale"], weights, float(tensors["detector/bias"][0]))


def main(head_path, pixels_path, answers_path):
    head, features = read_head(head_path), Features(device="cpu")
    pixels = np.fromfile(pixels_path, np.uint8).reshape(-1, 224, 224, 3)
    rows = []
    for picture in pixels:
        classes = features.backbone(torch.from_numpy(picture[None]), lambda *_: None)[0].tolist()
        ai = 1 / (1 + np.exp(-head(features(picture[None]))[0]))
        rows.append([round(float(v), 6) for v in [*classes, ai]])
    with open(answers_path, "w", encoding="utf8") as file:
        json.dump(rows, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
