/** A server in a process of its own over a register for tests, so that it can be killed: prints its address once it answers. */
import { givenRunning } from './given-running.ts';

const [, , directory = '', properties = '8'] = process.argv;
const running = await givenRunning(directory, Number(properties));
process.stdout.write(`${running.address}\n`);
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
