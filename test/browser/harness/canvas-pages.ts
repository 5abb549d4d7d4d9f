import { boxStyle, safeBox, unsafeBox } from './picture-boxes.ts';

/** Styles of the two canvases that tests look into. */
const style = { unsafe: boxStyle(unsafeBox), safe: boxStyle(safeBox) };

/** Puts a canvas of 256 px into a box. @param name its id in the page. */
export function canvasIn(box: 'unsafe' | 'safe', name: string): string {
  return `<canvas id="${name}" width="256" height="256" style="${style[box]}"></canvas>`;
}

/**
 * What scripts of test pages draw with: `picture(name)` loads a pattern, `copy(target, picture)` draws it whole on a
 * canvas's 2D context, `frames(draw)` calls `draw` in every frame, `noisy(picture)` gives the pixels of a picture with
 * so much noise that the classifier calls it safe.
 */
export const drawing = `<script>
  const picture = async (name) => createImageBitmap(await (await fetch('/' + name + '.png')).blob());
  const pictures = async () => [await picture('porn_2'), await picture('neutral_1')];
  const copy = (target, source) => target.getContext('2d').drawImage(source, 0, 0);
  const frames = (draw) => { let count = 0; const next = () => { draw(count++); requestAnimationFrame(next); };
    requestAnimationFrame(next); };
  const pixelsOf = (source) => { const made = new OffscreenCanvas(256, 256).getContext('2d');
    made.drawImage(source, 0, 0); return made.getImageData(0, 0, 256, 256); };
  const noisy = (source) => { const made = pixelsOf(source);
    for (let at = 0; at < made.data.length; at++) {
      const [x, y] = [(at >> 2) % 256, at >> 10];
      if (at % 4 < 3) made.data[at] += ((x >> 1) + (y >> 1)) % 2 ? 20 : -20;
    }
    return made; };
  const showWithGl = (target, source, kind = 'webgl') => {
    const gl = target.getContext(kind);
    const shader = (type, text) => { const made = gl.createShader(type); gl.shaderSource(made, text);
      gl.compileShader(made); return made; };
    const program = gl.createProgram();
    gl.attachShader(program, shader(gl.VERTEX_SHADER, 'attribute vec2 p; varying vec2 at; void main() {' +
      'at = vec2(p.x + 1., 1. - p.y) / 2.; gl_Position = vec4(p, 0, 1); }'));
    gl.attachShader(program, shader(gl.FRAGMENT_SHADER, 'precision highp float; varying vec2 at; uniform sampler2D t;' +
      'void main() { gl_FragColor = texture2D(t, at); }'));
    gl.linkProgram(program); gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0); gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, source);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  };
</script>`;

/** A page with both canvases, `target` and `safe`, and a script that gets `unsafe` and `harmless` as pictures. */
export function canvasPage(script: string): string {
  return `${canvasIn('unsafe', 'target')}${canvasIn('safe', 'safe')}${drawing}${withPictures(script)}`;
}

/** A script that gets `unsafe` and `harmless` as pictures. */
export function withPictures(script: string): string {
  return `<script>pictures().then(async ([unsafe, harmless]) => { ${script} })</script>`;
}
