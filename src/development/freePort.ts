import net from 'node:net';
import { MisuseError } from './misuse';

/** Throws a MisuseError when a port is in use. VS Code's server would wait silently until it is free. */
export async function requireFreePort(port: number): Promise<void> {
  const server = net.createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    const advice = 'Choose another with --port, or leave --port out to use a free one.';
    throw new MisuseError(`Port ${port} is in use. ${advice}`, { cause: error });
  }
  await new Promise((resolve) => server.close(resolve));
}
