// The generated code of bus.proto, set up once: what the server imports.
import './runtime.js';
import { bus } from './bus.js';

export const v1 = bus.v1;
