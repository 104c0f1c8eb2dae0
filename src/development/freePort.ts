import net from 'node:net';
import { MisuseError } from './misuse';

/** Throws a MisuseError when another program listens on this port: VS Code's server would wait for it in silence. */
export async function requireFreePort(port: number): Promise<void> {
  const server = net.createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    const advice = 'choose another with --port, or leave that out for a free one';
    throw new MisuseError(`Port ${port} cannot be used; ${advice}.`, { cause: error });
  }
  await new Promise((resolve) => server.close(resolve));
}
