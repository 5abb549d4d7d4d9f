"""The built-in classifier's ONNX file, run in PyTorch, with every inner map at hand."""
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper


class Backbone(torch.nn.Module):
    """Interprets the few operations that scripts/build-model writes. Input: uint8 tensor [N, 224, 224, 3]."""

    def __init__(self, path):
        super().__init__()
        graph = onnx.load(path).graph
        constants = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.nodes = []
        for node in graph.node:
            attributes = {a.name: (list(a.ints) if len(a.ints) else a.i) for a in node.attribute}
            if node.op_type == "DequantizeLinear":
                constants[node.output[0]] = dequantise(*[constants[i] for i in node.input], attributes.get("axis"))
            else:
                self.nodes.append((node.op_type, list(node.input), node.output[0], attributes))
        used = {i for _, inputs, _, _ in self.nodes for i in inputs}
        self.constants = {k: torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in constants.items() if k in used}

    def to(self, device):
        self.constants = {k: v.to(device) for k, v in self.constants.items()}
        return super().to(device)

    def forward(self, pixels, visit):
        """Calls visit(name, value) for each operation's answer, in order. Returns the probabilities."""
        values = dict(self.constants)
        values["pixels"] = pixels
        last_use = {i: n for n, (_, inputs, _, _) in enumerate(self.nodes) for i in inputs}
        out = None
        for n, (op, inputs, output, attributes) in enumerate(self.nodes):
            out = values[output] = run(op, [values[i] for i in inputs], attributes)
            visit(output, out)
            for i in inputs:
                if last_use[i] == n and i not in self.constants:
                    del values[i]
        return out


def dequantise(data, scale, zero, axis):
    data, scale, zero = data.astype(np.float32), scale.astype(np.float32), zero.astype(np.float32)
    if scale.ndim:
        shape = [1] * data.ndim
        shape[axis] = -1
        scale, zero = scale.reshape(shape), zero.reshape(shape)
    return (data - zero) * scale


def run(op, x, attributes):
    if op == "Cast":
        return x[0].float()
    if op == "Transpose":
        return x[0].permute(*attributes["perm"])
    if op == "Mul":
        return x[0] * x[1]
    if op == "Conv":
        top, left, bottom, right = attributes["pads"]
        if top == bottom and left == right:
            pads, value = (top, left), x[0]
        else:
            pads, value = 0, F.pad(x[0], (left, right, top, bottom))
        return F.conv2d(value, x[1], x[2], attributes["strides"], pads, 1, attributes["group"])
    if op == "Clip":
        return x[0].clamp(0, 6)
    if op == "Add":
        return x[0] + x[1]
    if op == "GlobalAveragePool":
        return x[0].mean((2, 3), keepdim=True)
    if op == "Flatten":
        return x[0].flatten(1)
    if op == "Gemm":
        return x[0] @ x[1] + x[2]
    if op == "Relu":
        return x[0].relu()
    if op == "Softmax":
        return x[0].softmax(1)
    raise ValueError(f"no such operation here: {op}")
