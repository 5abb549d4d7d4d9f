"""Writes a linear head as a piece of ONNX that the build joins to the classifier."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from features import MAPS

# The five classes of the classifier, then the probability of AI: one answer for both.
OUTPUT = "judgement"


def write_head(path, mean, spread, weights, bias, clip=6.0):
    """logit = sum(clip((feature - mean) / spread) * weights) + bias, over the features of features.MAPS."""
    graph = onnx.GraphProto()

    def node(operator, inputs, name, **attributes):
        graph.node.append(helper.make_node(operator, inputs, [name], name=name, **attributes))
        return name

    def constant(name, values):
        graph.initializer.append(numpy_helper.from_array(np.asarray(values, np.float32), name))
        return name

    parts = []
    for tensor, what in MAPS:
        prefix = "detector/" + tensor.removesuffix("/output")
        average = node("GlobalAveragePool", [tensor], f"{prefix}/mean")
        parts.append(average)
        if what == "mean":
            continue
        squared_mean = node("Mul", [average, average], f"{prefix}/squared-mean")
        halved = node("AveragePool", [tensor], f"{prefix}/halved", kernel_shape=[2, 2], strides=[2, 2])
        for name, of in (("spread", tensor), ("coarse", halved)):
            square = node("Mul", [of, of], f"{prefix}/{name}/square")
            squares = node("GlobalAveragePool", [square], f"{prefix}/{name}/mean-square")
            variance = node("Sub", [squares, squared_mean], f"{prefix}/{name}/difference")
            variance = node("Relu", [variance], f"{prefix}/{name}/variance")
            parts.append(node("Sqrt", [variance], f"{prefix}/{name}"))
    joined = node("Concat", parts, "detector/joined", axis=1)
    flat = node("Flatten", [joined], "detector/flat", axis=1)
    centred = node("Sub", [flat, constant("detector/mean", mean)], "detector/centred")
    scaled = node("Mul", [centred, constant("detector/scale", 1 / np.asarray(spread))], "detector/scaled")
    limits = [constant("detector/lowest", -clip), constant("detector/highest", clip)]
    clipped = node("Clip", [scaled, *limits], "detector/clipped")
    column = np.asarray(weights, np.float32).reshape(-1, 1)
    last = [clipped, constant("detector/weights", column), constant("detector/bias", [bias])]
    logit = node("Gemm", last, "detector/logit")
    answer = ["probabilities", node("Sigmoid", [logit], "detector/probability")]
    graph.node.append(helper.make_node("Concat", answer, [OUTPUT], name="detector/judgement", axis=1))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["N", 6]))
    # Only the graph is set: joined behind the classifier's own message, protobuf merges the two.
    model = onnx.ModelProto()
    model.graph.CopyFrom(graph)
    with open(path, "wb") as file:
        file.write(model.SerializeToString(deterministic=True))
