// What `#proto` imports: the generated code of message.proto, set up once for server, browser and tests.
import './runtime.js';
import { parley } from './message.js';

export const v1 = parley.v1;
