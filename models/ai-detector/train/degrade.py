"""What may happen to a picture on its way into a page: the same for both classes, drawn from a seed."""
import io

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

KERNELS = [Image.BILINEAR, Image.BICUBIC, Image.LANCZOS, Image.BOX, Image.HAMMING]


def encode(picture, codec, quality):
    buffer = io.BytesIO()
    if codec == "webp":
        picture.save(buffer, "WEBP", quality=quality, method=2)
    else:
        picture.save(buffer, "JPEG", quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")


def to_short_side(picture, edge_px, kernel=Image.BICUBIC):
    scale = edge_px / min(picture.size)
    return picture.resize([max(1, round(edge * scale)) for edge in picture.size], kernel)


def crop_share(picture, share, rng):
    width, height = picture.size
    new = (max(32, round(width * share[0])), max(32, round(height * share[1])))
    left, top = rng.integers(0, width - new[0] + 1), rng.integers(0, height - new[1] + 1)
    return picture.crop((left, top, left + new[0], top + new[1]))


def random_chain(picture, rng):
    """The chain of training: crop, size, sharpness, tone, up to two encodings, mirror."""
    if rng.random() < 0.5:
        picture = crop_share(picture, rng.uniform(0.65, 1, 2), rng)
    if rng.random() < 0.7:
        edge = int(np.exp(rng.uniform(np.log(150), np.log(640))))
        picture = to_short_side(picture, edge, KERNELS[rng.integers(len(KERNELS))])
    what = rng.random()
    if what < 0.12:
        picture = picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.2)))
    elif what < 0.37:
        radius, percent = rng.uniform(0.5, 1.6), int(rng.uniform(30, 150))
        picture = picture.filter(ImageFilter.UnsharpMask(radius, percent, 0))
    if rng.random() < 0.2:
        picture = ImageEnhance.Brightness(picture).enhance(rng.uniform(0.8, 1.2))
        picture = ImageEnhance.Contrast(picture).enhance(rng.uniform(0.8, 1.2))
        picture = ImageEnhance.Color(picture).enhance(rng.uniform(0.7, 1.3))
    if rng.random() < 0.1:
        pixels = np.asarray(picture, np.float32)
        pixels = pixels + rng.normal(0, rng.uniform(1, 6), pixels.shape)
        picture = Image.fromarray(np.clip(np.round(pixels), 0, 255).astype(np.uint8))
    what = rng.random()
    if what < 0.5:
        picture = encode(picture, "jpeg", int(rng.integers(45, 97)))
    elif what < 0.75:
        picture = encode(picture, "webp", int(rng.integers(50, 96)))
    if rng.random() < 0.5:
        picture = picture.transpose(Image.FLIP_LEFT_RIGHT)
    return picture


def other_colours(picture, rng):
    """Another saturation, contrast and brightness, and red, green and blue in another order."""
    picture = ImageEnhance.Color(picture).enhance(rng.uniform(0.2, 1.8))
    picture = ImageEnhance.Contrast(picture).enhance(rng.uniform(0.6, 1.4))
    picture = ImageEnhance.Brightness(picture).enhance(rng.uniform(0.6, 1.4))
    return Image.fromarray(np.asarray(picture)[..., rng.permutation(3)])


# Conditions under which is measured. A, B and C are those of the acceptance; zoom, colour and grey only teach; the
# others draw the curves of the card.
CONDITIONS = {
    "A as it is": lambda p, r: p,
    "B 512 q90": lambda p, r: encode(to_short_side(p, 512), "jpeg", 90),
    "C 400 q75": lambda p, r: encode(to_short_side(p, 400), "jpeg", 75),
}
for q in (40, 50, 60, 70, 80, 90, 95):
    CONDITIONS[f"jpeg q{q}"] = lambda p, r, q=q: encode(p, "jpeg", q)
for q in (50, 75, 90):
    CONDITIONS[f"webp q{q}"] = lambda p, r, q=q: encode(p, "webp", q)
for s in (0.3, 0.5, 0.7, 1.4, 2.0):
    CONDITIONS[f"resize {s}"] = lambda p, r, s=s: encode(to_short_side(p, round(min(p.size) * s)), "jpeg", 85)
for share in (0.9, 0.7, 0.5):
    CONDITIONS[f"crop {share}"] = lambda p, r, share=share: encode(crop_share(p, (share, share), r), "jpeg", 85)
for radius in (0.5, 1.0, 2.0):
    CONDITIONS[f"blur {radius}"] = lambda p, r, radius=radius: p.filter(ImageFilter.GaussianBlur(radius))
CONDITIONS["zoom"] = lambda p, r: encode(to_short_side(crop_share(p, (0.5, 0.5), r), 400), "jpeg", 80)
CONDITIONS["colour"] = lambda p, r: other_colours(CONDITIONS["C 400 q75"](p, r), r)
CONDITIONS["grey"] = lambda p, r: CONDITIONS["C 400 q75"](p, r).convert("L").convert("RGB")
CONDITIONS["screenshot"] = lambda p, r: to_short_side(to_short_side(p, 333, Image.BILINEAR), 296, Image.BILINEAR)


def degrade(picture, condition, seed):
    """@param seed list of whole numbers; equal seeds give equal pictures."""
    rng = np.random.default_rng(seed)
    return random_chain(picture, rng) if condition == "train" else CONDITIONS[condition](picture, rng)


def model_input(picture, edge_px=224):
    """The product's own resize: bilinear with aligned corners, no antialiasing, rounded to bytes."""
    pixels = np.asarray(picture.convert("RGB"), np.float32)
    return np.floor(blend(blend(pixels, 0, edge_px), 1, edge_px) + 0.5).astype(np.uint8)


def blend(pixels, axis, edge_px):
    size = pixels.shape[axis]
    position = np.arange(edge_px, dtype=np.float64) * (size - 1) / (edge_px - 1)
    lower = np.minimum(np.floor(position + 1 / 512).astype(int), size - 1)
    upper = np.minimum(lower + 1, size - 1)
    share = np.clip(position - lower, 0, 1).astype(np.float32)
    share = share.reshape([-1 if a == axis else 1 for a in range(3)])
    return np.take(pixels, lower, axis) * (1 - share) + np.take(pixels, upper, axis) * share
