import { parley } from './message.js';

export import v1 = parley.v1;
