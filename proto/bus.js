/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $Array = $util.global.Array, $String = $util.global.String, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["bus"] || ($protobuf.roots["bus"] = {});

export const bus = $root.bus = (() => {

    /**
     * Namespace bus.
     * @exports bus
     * @namespace
     */
    const bus = {};

    bus.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof bus
         * @namespace
         */
        const v1 = {};

        v1.Batch = (function() {

            /**
             * Properties of a Batch.
             * @typedef {Object} bus.v1.Batch.$Properties
             * @property {number|null} [node] Batch node
             * @property {number|null} [life] Batch life
             * @property {number|null} [number] Batch number
             * @property {Array.<bus.v1.News.$Properties>|null} [news] Batch news
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Batch.
             * @memberof bus.v1
             * @interface IBatch
             * @augments bus.v1.Batch.$Properties
             * @deprecated Use bus.v1.Batch.$Properties instead.
             */

            /**
             * Shape of a Batch.
             * @typedef {{
             *   node?: number|null;
             *   life?: number|null;
             *   number?: number|null;
             *   news?: Array.<bus.v1.News.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} bus.v1.Batch.$Shape
             */

            /**
             * Constructs a new Batch.
             * @memberof bus.v1
             * @classdesc Represents a Batch.
             * @constructor
             * @param {bus.v1.Batch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Batch = function (properties) {
                this.news = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Batch node.
             * @member {number} node
             * @memberof bus.v1.Batch
             * @instance
             */
            Batch.prototype.node = 0;

            /**
             * Batch life.
             * @member {number} life
             * @memberof bus.v1.Batch
             * @instance
             */
            Batch.prototype.life = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch number.
             * @member {number} number
             * @memberof bus.v1.Batch
             * @instance
             */
            Batch.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch news.
             * @member {Array.<bus.v1.News.$Properties>} news
             * @memberof bus.v1.Batch
             * @instance
             */
            Batch.prototype.news = $util.emptyArray;

            /**
             * Creates a new Batch instance using the specified properties.
             * @function create
             * @memberof bus.v1.Batch
             * @static
             * @param {bus.v1.Batch.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Batch} Batch instance
             * @type {{
             *   (properties: bus.v1.Batch.$Shape): bus.v1.Batch & bus.v1.Batch.$Shape;
             *   (properties?: bus.v1.Batch.$Properties): bus.v1.Batch;
             * }}
             */
            Batch.create = function(properties) {
                return new Batch(properties);
            };

            /**
             * Encodes the specified Batch message. Does not implicitly {@link bus.v1.Batch.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Batch
             * @static
             * @param {bus.v1.Batch.$Properties} message Batch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Batch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                if (message.life != null && $Object.hasOwnProperty.call(message, "life") && (typeof message.life === "object" ? message.life.low || message.life.high : message.life !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.life);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.number);
                if (message.news != null && message.news.length)
                    for (let i = 0; i < message.news.length; ++i)
                        $root.bus.v1.News.encode(message.news[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Batch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Batch & bus.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Batch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Batch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.life = value;
                            else
                                delete message.life;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.news && message.news.length))
                                message.news = [];
                            message.news.push($root.bus.v1.News.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Batch message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Batch
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Batch} Batch
             */
            Batch.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Batch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Batch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Batch();
                if (object.node != null)
                    if ($Number(object.node) !== 0)
                        message.node = object.node >>> 0;
                if (object.life != null)
                    if (typeof object.life === "object" ? object.life.low || object.life.high : $Number(object.life) !== 0)
                        if ($util.Long)
                            message.life = $util.Long.fromValue(object.life, true);
                        else if (typeof object.life === "string")
                            message.life = $parseInt(object.life, 10);
                        else if (typeof object.life === "number")
                            message.life = object.life;
                        else if (typeof object.life === "object")
                            message.life = new $util.LongBits(object.life.low >>> 0, object.life.high >>> 0).toNumber(true);
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                if (object.news) {
                    if (!$Array.isArray(object.news))
                        throw $TypeError(".bus.v1.Batch.news: array expected");
                    message.news = $Array(object.news.length);
                    for (let i = 0; i < object.news.length; ++i) {
                        if (!$util.isObject(object.news[i]))
                            throw $TypeError(".bus.v1.Batch.news: object expected");
                        message.news[i] = $root.bus.v1.News.fromObject(object.news[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Batch message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Batch
             * @static
             * @param {bus.v1.Batch} message Batch
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Batch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.news = [];
                if (options.defaults) {
                    object.node = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.life = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.life = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.life != null && $Object.hasOwnProperty.call(message, "life"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.life = typeof message.life === "number" ? $BigInt(message.life) : $util.Long.fromBits(message.life.low >>> 0, message.life.high >>> 0, true).toBigInt();
                    else if (typeof message.life === "number")
                        object.life = options.longs === $String ? $String(message.life) : message.life;
                    else
                        object.life = options.longs === $String ? $util.Long.prototype.toString.call(message.life) : options.longs === $Number ? new $util.LongBits(message.life.low >>> 0, message.life.high >>> 0).toNumber(true) : message.life;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                if (message.news && message.news.length) {
                    object.news = $Array(message.news.length);
                    for (let j = 0; j < message.news.length; ++j)
                        object.news[j] = $root.bus.v1.News.toObject(message.news[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Batch to JSON.
             * @function toJSON
             * @memberof bus.v1.Batch
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Batch.prototype.toJSON = function() {
                return Batch.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Batch;
        })();

        v1.News = (function() {

            /**
             * Properties of a News.
             * @typedef {Object} bus.v1.News.$Properties
             * @property {number|null} [conversationId] News conversationId
             * @property {number|null} [fromRev] News fromRev
             * @property {number|null} [toRev] News toRev
             * @property {Array.<bus.v1.Telling.$Properties>|null} [tellings] News tellings
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a News.
             * @memberof bus.v1
             * @interface INews
             * @augments bus.v1.News.$Properties
             * @deprecated Use bus.v1.News.$Properties instead.
             */

            /**
             * Shape of a News.
             * @typedef {{
             *   conversationId?: number|null;
             *   fromRev?: number|null;
             *   toRev?: number|null;
             *   tellings?: Array.<bus.v1.Telling.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} bus.v1.News.$Shape
             */

            /**
             * Constructs a new News.
             * @memberof bus.v1
             * @classdesc Represents a News.
             * @constructor
             * @param {bus.v1.News.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const News = function (properties) {
                this.tellings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * News conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.News
             * @instance
             */
            News.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * News fromRev.
             * @member {number} fromRev
             * @memberof bus.v1.News
             * @instance
             */
            News.prototype.fromRev = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * News toRev.
             * @member {number} toRev
             * @memberof bus.v1.News
             * @instance
             */
            News.prototype.toRev = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * News tellings.
             * @member {Array.<bus.v1.Telling.$Properties>} tellings
             * @memberof bus.v1.News
             * @instance
             */
            News.prototype.tellings = $util.emptyArray;

            /**
             * Creates a new News instance using the specified properties.
             * @function create
             * @memberof bus.v1.News
             * @static
             * @param {bus.v1.News.$Properties=} [properties] Properties to set
             * @returns {bus.v1.News} News instance
             * @type {{
             *   (properties: bus.v1.News.$Shape): bus.v1.News & bus.v1.News.$Shape;
             *   (properties?: bus.v1.News.$Properties): bus.v1.News;
             * }}
             */
            News.create = function(properties) {
                return new News(properties);
            };

            /**
             * Encodes the specified News message. Does not implicitly {@link bus.v1.News.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.News
             * @static
             * @param {bus.v1.News.$Properties} message News message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            News.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.conversationId);
                if (message.fromRev != null && $Object.hasOwnProperty.call(message, "fromRev") && (typeof message.fromRev === "object" ? message.fromRev.low || message.fromRev.high : message.fromRev !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromRev);
                if (message.toRev != null && $Object.hasOwnProperty.call(message, "toRev") && (typeof message.toRev === "object" ? message.toRev.low || message.toRev.high : message.toRev !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.toRev);
                if (message.tellings != null && message.tellings.length)
                    for (let i = 0; i < message.tellings.length; ++i)
                        $root.bus.v1.Telling.encode(message.tellings[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a News message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.News
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.News & bus.v1.News.$Shape} News
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            News.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.News();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromRev = value;
                            else
                                delete message.fromRev;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.toRev = value;
                            else
                                delete message.toRev;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tellings && message.tellings.length))
                                message.tellings = [];
                            message.tellings.push($root.bus.v1.Telling.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a News message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.News
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.News} News
             */
            News.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.News)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.News: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.News();
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.fromRev != null)
                    if (typeof object.fromRev === "object" ? object.fromRev.low || object.fromRev.high : $Number(object.fromRev) !== 0)
                        if ($util.Long)
                            message.fromRev = $util.Long.fromValue(object.fromRev, true);
                        else if (typeof object.fromRev === "string")
                            message.fromRev = $parseInt(object.fromRev, 10);
                        else if (typeof object.fromRev === "number")
                            message.fromRev = object.fromRev;
                        else if (typeof object.fromRev === "object")
                            message.fromRev = new $util.LongBits(object.fromRev.low >>> 0, object.fromRev.high >>> 0).toNumber(true);
                if (object.toRev != null)
                    if (typeof object.toRev === "object" ? object.toRev.low || object.toRev.high : $Number(object.toRev) !== 0)
                        if ($util.Long)
                            message.toRev = $util.Long.fromValue(object.toRev, true);
                        else if (typeof object.toRev === "string")
                            message.toRev = $parseInt(object.toRev, 10);
                        else if (typeof object.toRev === "number")
                            message.toRev = object.toRev;
                        else if (typeof object.toRev === "object")
                            message.toRev = new $util.LongBits(object.toRev.low >>> 0, object.toRev.high >>> 0).toNumber(true);
                if (object.tellings) {
                    if (!$Array.isArray(object.tellings))
                        throw $TypeError(".bus.v1.News.tellings: array expected");
                    message.tellings = $Array(object.tellings.length);
                    for (let i = 0; i < object.tellings.length; ++i) {
                        if (!$util.isObject(object.tellings[i]))
                            throw $TypeError(".bus.v1.News.tellings: object expected");
                        message.tellings[i] = $root.bus.v1.Telling.fromObject(object.tellings[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a News message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.News
             * @static
             * @param {bus.v1.News} message News
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            News.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.tellings = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromRev = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromRev = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.toRev = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.toRev = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.fromRev != null && $Object.hasOwnProperty.call(message, "fromRev"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromRev = typeof message.fromRev === "number" ? $BigInt(message.fromRev) : $util.Long.fromBits(message.fromRev.low >>> 0, message.fromRev.high >>> 0, true).toBigInt();
                    else if (typeof message.fromRev === "number")
                        object.fromRev = options.longs === $String ? $String(message.fromRev) : message.fromRev;
                    else
                        object.fromRev = options.longs === $String ? $util.Long.prototype.toString.call(message.fromRev) : options.longs === $Number ? new $util.LongBits(message.fromRev.low >>> 0, message.fromRev.high >>> 0).toNumber(true) : message.fromRev;
                if (message.toRev != null && $Object.hasOwnProperty.call(message, "toRev"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.toRev = typeof message.toRev === "number" ? $BigInt(message.toRev) : $util.Long.fromBits(message.toRev.low >>> 0, message.toRev.high >>> 0, true).toBigInt();
                    else if (typeof message.toRev === "number")
                        object.toRev = options.longs === $String ? $String(message.toRev) : message.toRev;
                    else
                        object.toRev = options.longs === $String ? $util.Long.prototype.toString.call(message.toRev) : options.longs === $Number ? new $util.LongBits(message.toRev.low >>> 0, message.toRev.high >>> 0).toNumber(true) : message.toRev;
                if (message.tellings && message.tellings.length) {
                    object.tellings = $Array(message.tellings.length);
                    for (let j = 0; j < message.tellings.length; ++j)
                        object.tellings[j] = $root.bus.v1.Telling.toObject(message.tellings[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this News to JSON.
             * @function toJSON
             * @memberof bus.v1.News
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            News.prototype.toJSON = function() {
                return News.toObject(this, $protobuf.util.toJSONOptions);
            };

            return News;
        })();

        v1.Telling = (function() {

            /**
             * Properties of a Telling.
             * @typedef {Object} bus.v1.Telling.$Properties
             * @property {bus.v1.ToConversation.$Properties|null} [toConversation] Telling toConversation
             * @property {bus.v1.ToUser.$Properties|null} [toUser] Telling toUser
             * @property {bus.v1.Join.$Properties|null} [join] Telling join
             * @property {bus.v1.Part.$Properties|null} [part] Telling part
             * @property {bus.v1.Moved.$Properties|null} [moved] Telling moved
             * @property {bus.v1.Closed.$Properties|null} [closed] Telling closed
             * @property {bus.v1.ShowOut.$Properties|null} [showOut] Telling showOut
             * @property {bus.v1.SessionEnded.$Properties|null} [sessionEnded] Telling sessionEnded
             * @property {bus.v1.People.$Properties|null} [people] Telling people
             * @property {bus.v1.Person.$Properties|null} [came] Telling came
             * @property {bus.v1.Person.$Properties|null} [gone] Telling gone
             * @property {bus.v1.Visibility.$Properties|null} [visibility] Telling visibility
             * @property {bus.v1.Mine.$Properties|null} [mine] Telling mine
             * @property {bus.v1.Hello.$Properties|null} [hello] Telling hello
             * @property {bus.v1.Bye.$Properties|null} [bye] Telling bye
             * @property {bus.v1.CallsLed.$Properties|null} [callsLed] Telling callsLed
             * @property {bus.v1.ToCalls.$Properties|null} [toCalls] Telling toCalls
             * @property {bus.v1.FromCalls.$Properties|null} [fromCalls] Telling fromCalls
             * @property {bus.v1.Handed.$Properties|null} [handed] Telling handed
             * @property {bus.v1.Taken.$Properties|null} [taken] Telling taken
             * @property {bus.v1.Retiring.$Properties|null} [retiring] Telling retiring
             * @property {"toConversation"|"toUser"|"join"|"part"|"moved"|"closed"|"showOut"|"sessionEnded"|"people"|"came"|"gone"|"visibility"|"mine"|"hello"|"bye"|"callsLed"|"toCalls"|"fromCalls"|"handed"|"taken"|"retiring"} [body] Telling body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Telling.
             * @memberof bus.v1
             * @interface ITelling
             * @augments bus.v1.Telling.$Properties
             * @deprecated Use bus.v1.Telling.$Properties instead.
             */

            /**
             * Narrowed shape of a Telling.
             * @typedef {{
             *   toConversation?: bus.v1.ToConversation.$Shape|null;
             *   toUser?: bus.v1.ToUser.$Shape|null;
             *   join?: bus.v1.Join.$Shape|null;
             *   part?: bus.v1.Part.$Shape|null;
             *   moved?: bus.v1.Moved.$Shape|null;
             *   closed?: bus.v1.Closed.$Shape|null;
             *   showOut?: bus.v1.ShowOut.$Shape|null;
             *   sessionEnded?: bus.v1.SessionEnded.$Shape|null;
             *   people?: bus.v1.People.$Shape|null;
             *   came?: bus.v1.Person.$Shape|null;
             *   gone?: bus.v1.Person.$Shape|null;
             *   visibility?: bus.v1.Visibility.$Shape|null;
             *   mine?: bus.v1.Mine.$Shape|null;
             *   hello?: bus.v1.Hello.$Shape|null;
             *   bye?: bus.v1.Bye.$Shape|null;
             *   callsLed?: bus.v1.CallsLed.$Shape|null;
             *   toCalls?: bus.v1.ToCalls.$Shape|null;
             *   fromCalls?: bus.v1.FromCalls.$Shape|null;
             *   handed?: bus.v1.Handed.$Shape|null;
             *   taken?: bus.v1.Taken.$Shape|null;
             *   retiring?: bus.v1.Retiring.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "toConversation"; toConversation: bus.v1.ToConversation.$Shape; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "toUser"; toConversation?: null; toUser: bus.v1.ToUser.$Shape; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "join"; toConversation?: null; toUser?: null; join: bus.v1.Join.$Shape; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "part"; toConversation?: null; toUser?: null; join?: null; part: bus.v1.Part.$Shape; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "moved"; toConversation?: null; toUser?: null; join?: null; part?: null; moved: bus.v1.Moved.$Shape; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "closed"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed: bus.v1.Closed.$Shape; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "showOut"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut: bus.v1.ShowOut.$Shape; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "sessionEnded"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded: bus.v1.SessionEnded.$Shape; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "people"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people: bus.v1.People.$Shape; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "came"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came: bus.v1.Person.$Shape; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "gone"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone: bus.v1.Person.$Shape; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "visibility"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility: bus.v1.Visibility.$Shape; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "mine"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine: bus.v1.Mine.$Shape; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "hello"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello: bus.v1.Hello.$Shape; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "bye"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye: bus.v1.Bye.$Shape; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "callsLed"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed: bus.v1.CallsLed.$Shape; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "toCalls"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls: bus.v1.ToCalls.$Shape; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "fromCalls"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls: bus.v1.FromCalls.$Shape; handed?: null; taken?: null; retiring?: null }|{ body?: "handed"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed: bus.v1.Handed.$Shape; taken?: null; retiring?: null }|{ body?: "taken"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken: bus.v1.Taken.$Shape; retiring?: null }|{ body?: "retiring"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring: bus.v1.Retiring.$Shape })
             * )} bus.v1.Telling.$Shape
             */

            /**
             * Constructs a new Telling.
             * @memberof bus.v1
             * @classdesc Represents a Telling.
             * @constructor
             * @param {bus.v1.Telling.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Telling = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Telling toConversation.
             * @member {bus.v1.ToConversation.$Properties|null|undefined} toConversation
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.toConversation = null;

            /**
             * Telling toUser.
             * @member {bus.v1.ToUser.$Properties|null|undefined} toUser
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.toUser = null;

            /**
             * Telling join.
             * @member {bus.v1.Join.$Properties|null|undefined} join
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.join = null;

            /**
             * Telling part.
             * @member {bus.v1.Part.$Properties|null|undefined} part
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.part = null;

            /**
             * Telling moved.
             * @member {bus.v1.Moved.$Properties|null|undefined} moved
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.moved = null;

            /**
             * Telling closed.
             * @member {bus.v1.Closed.$Properties|null|undefined} closed
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.closed = null;

            /**
             * Telling showOut.
             * @member {bus.v1.ShowOut.$Properties|null|undefined} showOut
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.showOut = null;

            /**
             * Telling sessionEnded.
             * @member {bus.v1.SessionEnded.$Properties|null|undefined} sessionEnded
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.sessionEnded = null;

            /**
             * Telling people.
             * @member {bus.v1.People.$Properties|null|undefined} people
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.people = null;

            /**
             * Telling came.
             * @member {bus.v1.Person.$Properties|null|undefined} came
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.came = null;

            /**
             * Telling gone.
             * @member {bus.v1.Person.$Properties|null|undefined} gone
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.gone = null;

            /**
             * Telling visibility.
             * @member {bus.v1.Visibility.$Properties|null|undefined} visibility
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.visibility = null;

            /**
             * Telling mine.
             * @member {bus.v1.Mine.$Properties|null|undefined} mine
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.mine = null;

            /**
             * Telling hello.
             * @member {bus.v1.Hello.$Properties|null|undefined} hello
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.hello = null;

            /**
             * Telling bye.
             * @member {bus.v1.Bye.$Properties|null|undefined} bye
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.bye = null;

            /**
             * Telling callsLed.
             * @member {bus.v1.CallsLed.$Properties|null|undefined} callsLed
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.callsLed = null;

            /**
             * Telling toCalls.
             * @member {bus.v1.ToCalls.$Properties|null|undefined} toCalls
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.toCalls = null;

            /**
             * Telling fromCalls.
             * @member {bus.v1.FromCalls.$Properties|null|undefined} fromCalls
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.fromCalls = null;

            /**
             * Telling handed.
             * @member {bus.v1.Handed.$Properties|null|undefined} handed
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.handed = null;

            /**
             * Telling taken.
             * @member {bus.v1.Taken.$Properties|null|undefined} taken
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.taken = null;

            /**
             * Telling retiring.
             * @member {bus.v1.Retiring.$Properties|null|undefined} retiring
             * @memberof bus.v1.Telling
             * @instance
             */
            Telling.prototype.retiring = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Telling body.
             * @member {"toConversation"|"toUser"|"join"|"part"|"moved"|"closed"|"showOut"|"sessionEnded"|"people"|"came"|"gone"|"visibility"|"mine"|"hello"|"bye"|"callsLed"|"toCalls"|"fromCalls"|"handed"|"taken"|"retiring"|undefined} body
             * @memberof bus.v1.Telling
             * @instance
             */
            $Object.defineProperty(Telling.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["toConversation", "toUser", "join", "part", "moved", "closed", "showOut", "sessionEnded", "people", "came", "gone", "visibility", "mine", "hello", "bye", "callsLed", "toCalls", "fromCalls", "handed", "taken", "retiring"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Telling instance using the specified properties.
             * @function create
             * @memberof bus.v1.Telling
             * @static
             * @param {bus.v1.Telling.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Telling} Telling instance
             * @type {{
             *   (properties: bus.v1.Telling.$Shape): bus.v1.Telling & bus.v1.Telling.$Shape;
             *   (properties?: bus.v1.Telling.$Properties): bus.v1.Telling;
             * }}
             */
            Telling.create = function(properties) {
                return new Telling(properties);
            };

            /**
             * Encodes the specified Telling message. Does not implicitly {@link bus.v1.Telling.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Telling
             * @static
             * @param {bus.v1.Telling.$Properties} message Telling message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Telling.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.toConversation != null && $Object.hasOwnProperty.call(message, "toConversation"))
                    $root.bus.v1.ToConversation.encode(message.toConversation, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.toUser != null && $Object.hasOwnProperty.call(message, "toUser"))
                    $root.bus.v1.ToUser.encode(message.toUser, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                    $root.bus.v1.Join.encode(message.join, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.part != null && $Object.hasOwnProperty.call(message, "part"))
                    $root.bus.v1.Part.encode(message.part, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.moved != null && $Object.hasOwnProperty.call(message, "moved"))
                    $root.bus.v1.Moved.encode(message.moved, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed"))
                    $root.bus.v1.Closed.encode(message.closed, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.showOut != null && $Object.hasOwnProperty.call(message, "showOut"))
                    $root.bus.v1.ShowOut.encode(message.showOut, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.sessionEnded != null && $Object.hasOwnProperty.call(message, "sessionEnded"))
                    $root.bus.v1.SessionEnded.encode(message.sessionEnded, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.people != null && $Object.hasOwnProperty.call(message, "people"))
                    $root.bus.v1.People.encode(message.people, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.came != null && $Object.hasOwnProperty.call(message, "came"))
                    $root.bus.v1.Person.encode(message.came, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.gone != null && $Object.hasOwnProperty.call(message, "gone"))
                    $root.bus.v1.Person.encode(message.gone, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.visibility != null && $Object.hasOwnProperty.call(message, "visibility"))
                    $root.bus.v1.Visibility.encode(message.visibility, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.mine != null && $Object.hasOwnProperty.call(message, "mine"))
                    $root.bus.v1.Mine.encode(message.mine, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.bus.v1.Hello.encode(message.hello, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.bye != null && $Object.hasOwnProperty.call(message, "bye"))
                    $root.bus.v1.Bye.encode(message.bye, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.callsLed != null && $Object.hasOwnProperty.call(message, "callsLed"))
                    $root.bus.v1.CallsLed.encode(message.callsLed, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.toCalls != null && $Object.hasOwnProperty.call(message, "toCalls"))
                    $root.bus.v1.ToCalls.encode(message.toCalls, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.fromCalls != null && $Object.hasOwnProperty.call(message, "fromCalls"))
                    $root.bus.v1.FromCalls.encode(message.fromCalls, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                if (message.handed != null && $Object.hasOwnProperty.call(message, "handed"))
                    $root.bus.v1.Handed.encode(message.handed, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                if (message.taken != null && $Object.hasOwnProperty.call(message, "taken"))
                    $root.bus.v1.Taken.encode(message.taken, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                if (message.retiring != null && $Object.hasOwnProperty.call(message, "retiring"))
                    $root.bus.v1.Retiring.encode(message.retiring, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Telling message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Telling
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Telling & bus.v1.Telling.$Shape} Telling
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Telling.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Telling();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.toConversation = $root.bus.v1.ToConversation.decode(reader, reader.size(), $undefined, _depth + 1, message.toConversation);
                            message.body = "toConversation";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.toUser = $root.bus.v1.ToUser.decode(reader, reader.size(), $undefined, _depth + 1, message.toUser);
                            message.body = "toUser";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.join = $root.bus.v1.Join.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                            message.body = "join";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.part = $root.bus.v1.Part.decode(reader, reader.size(), $undefined, _depth + 1, message.part);
                            message.body = "part";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.moved = $root.bus.v1.Moved.decode(reader, reader.size(), $undefined, _depth + 1, message.moved);
                            message.body = "moved";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.closed = $root.bus.v1.Closed.decode(reader, reader.size(), $undefined, _depth + 1, message.closed);
                            message.body = "closed";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.showOut = $root.bus.v1.ShowOut.decode(reader, reader.size(), $undefined, _depth + 1, message.showOut);
                            message.body = "showOut";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.sessionEnded = $root.bus.v1.SessionEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionEnded);
                            message.body = "sessionEnded";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.people = $root.bus.v1.People.decode(reader, reader.size(), $undefined, _depth + 1, message.people);
                            message.body = "people";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.came = $root.bus.v1.Person.decode(reader, reader.size(), $undefined, _depth + 1, message.came);
                            message.body = "came";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.gone = $root.bus.v1.Person.decode(reader, reader.size(), $undefined, _depth + 1, message.gone);
                            message.body = "gone";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.visibility = $root.bus.v1.Visibility.decode(reader, reader.size(), $undefined, _depth + 1, message.visibility);
                            message.body = "visibility";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.mine = $root.bus.v1.Mine.decode(reader, reader.size(), $undefined, _depth + 1, message.mine);
                            message.body = "mine";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.bus.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.bye = $root.bus.v1.Bye.decode(reader, reader.size(), $undefined, _depth + 1, message.bye);
                            message.body = "bye";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.callsLed = $root.bus.v1.CallsLed.decode(reader, reader.size(), $undefined, _depth + 1, message.callsLed);
                            message.body = "callsLed";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.toCalls = $root.bus.v1.ToCalls.decode(reader, reader.size(), $undefined, _depth + 1, message.toCalls);
                            message.body = "toCalls";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.fromCalls = $root.bus.v1.FromCalls.decode(reader, reader.size(), $undefined, _depth + 1, message.fromCalls);
                            message.body = "fromCalls";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.handed = $root.bus.v1.Handed.decode(reader, reader.size(), $undefined, _depth + 1, message.handed);
                            message.body = "handed";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.taken = $root.bus.v1.Taken.decode(reader, reader.size(), $undefined, _depth + 1, message.taken);
                            message.body = "taken";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.retiring = $root.bus.v1.Retiring.decode(reader, reader.size(), $undefined, _depth + 1, message.retiring);
                            message.body = "retiring";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Telling message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Telling
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Telling} Telling
             */
            Telling.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Telling)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Telling: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Telling();
                if (object.toConversation != null) {
                    if (!$util.isObject(object.toConversation))
                        throw $TypeError(".bus.v1.Telling.toConversation: object expected");
                    message.toConversation = $root.bus.v1.ToConversation.fromObject(object.toConversation, _depth + 1);
                }
                if (object.toUser != null) {
                    if (!$util.isObject(object.toUser))
                        throw $TypeError(".bus.v1.Telling.toUser: object expected");
                    message.toUser = $root.bus.v1.ToUser.fromObject(object.toUser, _depth + 1);
                }
                if (object.join != null) {
                    if (!$util.isObject(object.join))
                        throw $TypeError(".bus.v1.Telling.join: object expected");
                    message.join = $root.bus.v1.Join.fromObject(object.join, _depth + 1);
                }
                if (object.part != null) {
                    if (!$util.isObject(object.part))
                        throw $TypeError(".bus.v1.Telling.part: object expected");
                    message.part = $root.bus.v1.Part.fromObject(object.part, _depth + 1);
                }
                if (object.moved != null) {
                    if (!$util.isObject(object.moved))
                        throw $TypeError(".bus.v1.Telling.moved: object expected");
                    message.moved = $root.bus.v1.Moved.fromObject(object.moved, _depth + 1);
                }
                if (object.closed != null) {
                    if (!$util.isObject(object.closed))
                        throw $TypeError(".bus.v1.Telling.closed: object expected");
                    message.closed = $root.bus.v1.Closed.fromObject(object.closed, _depth + 1);
                }
                if (object.showOut != null) {
                    if (!$util.isObject(object.showOut))
                        throw $TypeError(".bus.v1.Telling.showOut: object expected");
                    message.showOut = $root.bus.v1.ShowOut.fromObject(object.showOut, _depth + 1);
                }
                if (object.sessionEnded != null) {
                    if (!$util.isObject(object.sessionEnded))
                        throw $TypeError(".bus.v1.Telling.sessionEnded: object expected");
                    message.sessionEnded = $root.bus.v1.SessionEnded.fromObject(object.sessionEnded, _depth + 1);
                }
                if (object.people != null) {
                    if (!$util.isObject(object.people))
                        throw $TypeError(".bus.v1.Telling.people: object expected");
                    message.people = $root.bus.v1.People.fromObject(object.people, _depth + 1);
                }
                if (object.came != null) {
                    if (!$util.isObject(object.came))
                        throw $TypeError(".bus.v1.Telling.came: object expected");
                    message.came = $root.bus.v1.Person.fromObject(object.came, _depth + 1);
                }
                if (object.gone != null) {
                    if (!$util.isObject(object.gone))
                        throw $TypeError(".bus.v1.Telling.gone: object expected");
                    message.gone = $root.bus.v1.Person.fromObject(object.gone, _depth + 1);
                }
                if (object.visibility != null) {
                    if (!$util.isObject(object.visibility))
                        throw $TypeError(".bus.v1.Telling.visibility: object expected");
                    message.visibility = $root.bus.v1.Visibility.fromObject(object.visibility, _depth + 1);
                }
                if (object.mine != null) {
                    if (!$util.isObject(object.mine))
                        throw $TypeError(".bus.v1.Telling.mine: object expected");
                    message.mine = $root.bus.v1.Mine.fromObject(object.mine, _depth + 1);
                }
                if (object.hello != null) {
                    if (!$util.isObject(object.hello))
                        throw $TypeError(".bus.v1.Telling.hello: object expected");
                    message.hello = $root.bus.v1.Hello.fromObject(object.hello, _depth + 1);
                }
                if (object.bye != null) {
                    if (!$util.isObject(object.bye))
                        throw $TypeError(".bus.v1.Telling.bye: object expected");
                    message.bye = $root.bus.v1.Bye.fromObject(object.bye, _depth + 1);
                }
                if (object.callsLed != null) {
                    if (!$util.isObject(object.callsLed))
                        throw $TypeError(".bus.v1.Telling.callsLed: object expected");
                    message.callsLed = $root.bus.v1.CallsLed.fromObject(object.callsLed, _depth + 1);
                }
                if (object.toCalls != null) {
                    if (!$util.isObject(object.toCalls))
                        throw $TypeError(".bus.v1.Telling.toCalls: object expected");
                    message.toCalls = $root.bus.v1.ToCalls.fromObject(object.toCalls, _depth + 1);
                }
                if (object.fromCalls != null) {
                    if (!$util.isObject(object.fromCalls))
                        throw $TypeError(".bus.v1.Telling.fromCalls: object expected");
                    message.fromCalls = $root.bus.v1.FromCalls.fromObject(object.fromCalls, _depth + 1);
                }
                if (object.handed != null) {
                    if (!$util.isObject(object.handed))
                        throw $TypeError(".bus.v1.Telling.handed: object expected");
                    message.handed = $root.bus.v1.Handed.fromObject(object.handed, _depth + 1);
                }
                if (object.taken != null) {
                    if (!$util.isObject(object.taken))
                        throw $TypeError(".bus.v1.Telling.taken: object expected");
                    message.taken = $root.bus.v1.Taken.fromObject(object.taken, _depth + 1);
                }
                if (object.retiring != null) {
                    if (!$util.isObject(object.retiring))
                        throw $TypeError(".bus.v1.Telling.retiring: object expected");
                    message.retiring = $root.bus.v1.Retiring.fromObject(object.retiring, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Telling message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Telling
             * @static
             * @param {bus.v1.Telling} message Telling
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Telling.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.toConversation != null && $Object.hasOwnProperty.call(message, "toConversation")) {
                    object.toConversation = $root.bus.v1.ToConversation.toObject(message.toConversation, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "toConversation";
                }
                if (message.toUser != null && $Object.hasOwnProperty.call(message, "toUser")) {
                    object.toUser = $root.bus.v1.ToUser.toObject(message.toUser, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "toUser";
                }
                if (message.join != null && $Object.hasOwnProperty.call(message, "join")) {
                    object.join = $root.bus.v1.Join.toObject(message.join, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "join";
                }
                if (message.part != null && $Object.hasOwnProperty.call(message, "part")) {
                    object.part = $root.bus.v1.Part.toObject(message.part, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "part";
                }
                if (message.moved != null && $Object.hasOwnProperty.call(message, "moved")) {
                    object.moved = $root.bus.v1.Moved.toObject(message.moved, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "moved";
                }
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed")) {
                    object.closed = $root.bus.v1.Closed.toObject(message.closed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "closed";
                }
                if (message.showOut != null && $Object.hasOwnProperty.call(message, "showOut")) {
                    object.showOut = $root.bus.v1.ShowOut.toObject(message.showOut, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "showOut";
                }
                if (message.sessionEnded != null && $Object.hasOwnProperty.call(message, "sessionEnded")) {
                    object.sessionEnded = $root.bus.v1.SessionEnded.toObject(message.sessionEnded, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "sessionEnded";
                }
                if (message.people != null && $Object.hasOwnProperty.call(message, "people")) {
                    object.people = $root.bus.v1.People.toObject(message.people, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "people";
                }
                if (message.came != null && $Object.hasOwnProperty.call(message, "came")) {
                    object.came = $root.bus.v1.Person.toObject(message.came, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "came";
                }
                if (message.gone != null && $Object.hasOwnProperty.call(message, "gone")) {
                    object.gone = $root.bus.v1.Person.toObject(message.gone, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "gone";
                }
                if (message.visibility != null && $Object.hasOwnProperty.call(message, "visibility")) {
                    object.visibility = $root.bus.v1.Visibility.toObject(message.visibility, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "visibility";
                }
                if (message.mine != null && $Object.hasOwnProperty.call(message, "mine")) {
                    object.mine = $root.bus.v1.Mine.toObject(message.mine, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "mine";
                }
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello")) {
                    object.hello = $root.bus.v1.Hello.toObject(message.hello, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "hello";
                }
                if (message.bye != null && $Object.hasOwnProperty.call(message, "bye")) {
                    object.bye = $root.bus.v1.Bye.toObject(message.bye, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "bye";
                }
                if (message.callsLed != null && $Object.hasOwnProperty.call(message, "callsLed")) {
                    object.callsLed = $root.bus.v1.CallsLed.toObject(message.callsLed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "callsLed";
                }
                if (message.toCalls != null && $Object.hasOwnProperty.call(message, "toCalls")) {
                    object.toCalls = $root.bus.v1.ToCalls.toObject(message.toCalls, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "toCalls";
                }
                if (message.fromCalls != null && $Object.hasOwnProperty.call(message, "fromCalls")) {
                    object.fromCalls = $root.bus.v1.FromCalls.toObject(message.fromCalls, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "fromCalls";
                }
                if (message.handed != null && $Object.hasOwnProperty.call(message, "handed")) {
                    object.handed = $root.bus.v1.Handed.toObject(message.handed, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "handed";
                }
                if (message.taken != null && $Object.hasOwnProperty.call(message, "taken")) {
                    object.taken = $root.bus.v1.Taken.toObject(message.taken, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "taken";
                }
                if (message.retiring != null && $Object.hasOwnProperty.call(message, "retiring")) {
                    object.retiring = $root.bus.v1.Retiring.toObject(message.retiring, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "retiring";
                }
                return object;
            };

            /**
             * Converts this Telling to JSON.
             * @function toJSON
             * @memberof bus.v1.Telling
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Telling.prototype.toJSON = function() {
                return Telling.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Telling;
        })();

        v1.ToConversation = (function() {

            /**
             * Properties of a ToConversation.
             * @typedef {Object} bus.v1.ToConversation.$Properties
             * @property {number|null} [conversationId] ToConversation conversationId
             * @property {Uint8Array|null} [frame] ToConversation frame
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToConversation.
             * @memberof bus.v1
             * @interface IToConversation
             * @augments bus.v1.ToConversation.$Properties
             * @deprecated Use bus.v1.ToConversation.$Properties instead.
             */

            /**
             * Shape of a ToConversation.
             * @typedef {bus.v1.ToConversation.$Properties} bus.v1.ToConversation.$Shape
             */

            /**
             * Constructs a new ToConversation.
             * @memberof bus.v1
             * @classdesc Represents a ToConversation.
             * @constructor
             * @param {bus.v1.ToConversation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToConversation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToConversation conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.ToConversation
             * @instance
             */
            ToConversation.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ToConversation frame.
             * @member {Uint8Array} frame
             * @memberof bus.v1.ToConversation
             * @instance
             */
            ToConversation.prototype.frame = $util.newBuffer([]);

            /**
             * Creates a new ToConversation instance using the specified properties.
             * @function create
             * @memberof bus.v1.ToConversation
             * @static
             * @param {bus.v1.ToConversation.$Properties=} [properties] Properties to set
             * @returns {bus.v1.ToConversation} ToConversation instance
             * @type {{
             *   (properties: bus.v1.ToConversation.$Shape): bus.v1.ToConversation & bus.v1.ToConversation.$Shape;
             *   (properties?: bus.v1.ToConversation.$Properties): bus.v1.ToConversation;
             * }}
             */
            ToConversation.create = function(properties) {
                return new ToConversation(properties);
            };

            /**
             * Encodes the specified ToConversation message. Does not implicitly {@link bus.v1.ToConversation.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.ToConversation
             * @static
             * @param {bus.v1.ToConversation.$Properties} message ToConversation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToConversation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.conversationId);
                if (message.frame != null && $Object.hasOwnProperty.call(message, "frame") && message.frame.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.frame);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToConversation message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.ToConversation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.ToConversation & bus.v1.ToConversation.$Shape} ToConversation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToConversation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.ToConversation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.frame = value;
                            else
                                delete message.frame;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a ToConversation message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.ToConversation
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.ToConversation} ToConversation
             */
            ToConversation.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.ToConversation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.ToConversation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.ToConversation();
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.frame != null)
                    if (object.frame.length)
                        if (typeof object.frame === "string")
                            $util.base64.decode(object.frame, message.frame = $util.newBuffer($util.base64.length(object.frame)), 0);
                        else if (object.frame.length >= 0)
                            message.frame = object.frame;
                return message;
            };

            /**
             * Creates a plain object from a ToConversation message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.ToConversation
             * @static
             * @param {bus.v1.ToConversation} message ToConversation
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ToConversation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.frame = "";
                    else {
                        object.frame = [];
                        if (options.bytes !== $Array)
                            object.frame = $util.newBuffer(object.frame);
                    }
                }
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.frame != null && $Object.hasOwnProperty.call(message, "frame"))
                    object.frame = options.bytes === $String ? $util.base64.encode(message.frame, 0, message.frame.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.frame) : message.frame;
                return object;
            };

            /**
             * Converts this ToConversation to JSON.
             * @function toJSON
             * @memberof bus.v1.ToConversation
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ToConversation.prototype.toJSON = function() {
                return ToConversation.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ToConversation;
        })();

        v1.ToUser = (function() {

            /**
             * Properties of a ToUser.
             * @typedef {Object} bus.v1.ToUser.$Properties
             * @property {number|null} [userId] ToUser userId
             * @property {Uint8Array|null} [frame] ToUser frame
             * @property {number|null} [conversationId] ToUser conversationId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToUser.
             * @memberof bus.v1
             * @interface IToUser
             * @augments bus.v1.ToUser.$Properties
             * @deprecated Use bus.v1.ToUser.$Properties instead.
             */

            /**
             * Shape of a ToUser.
             * @typedef {bus.v1.ToUser.$Properties} bus.v1.ToUser.$Shape
             */

            /**
             * Constructs a new ToUser.
             * @memberof bus.v1
             * @classdesc Represents a ToUser.
             * @constructor
             * @param {bus.v1.ToUser.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToUser = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToUser userId.
             * @member {number} userId
             * @memberof bus.v1.ToUser
             * @instance
             */
            ToUser.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ToUser frame.
             * @member {Uint8Array} frame
             * @memberof bus.v1.ToUser
             * @instance
             */
            ToUser.prototype.frame = $util.newBuffer([]);

            /**
             * ToUser conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.ToUser
             * @instance
             */
            ToUser.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new ToUser instance using the specified properties.
             * @function create
             * @memberof bus.v1.ToUser
             * @static
             * @param {bus.v1.ToUser.$Properties=} [properties] Properties to set
             * @returns {bus.v1.ToUser} ToUser instance
             * @type {{
             *   (properties: bus.v1.ToUser.$Shape): bus.v1.ToUser & bus.v1.ToUser.$Shape;
             *   (properties?: bus.v1.ToUser.$Properties): bus.v1.ToUser;
             * }}
             */
            ToUser.create = function(properties) {
                return new ToUser(properties);
            };

            /**
             * Encodes the specified ToUser message. Does not implicitly {@link bus.v1.ToUser.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.ToUser
             * @static
             * @param {bus.v1.ToUser.$Properties} message ToUser message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToUser.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.userId);
                if (message.frame != null && $Object.hasOwnProperty.call(message, "frame") && message.frame.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.frame);
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.conversationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToUser message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.ToUser
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.ToUser & bus.v1.ToUser.$Shape} ToUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToUser.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.ToUser();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.frame = value;
                            else
                                delete message.frame;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a ToUser message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.ToUser
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.ToUser} ToUser
             */
            ToUser.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.ToUser)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.ToUser: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.ToUser();
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                if (object.frame != null)
                    if (object.frame.length)
                        if (typeof object.frame === "string")
                            $util.base64.decode(object.frame, message.frame = $util.newBuffer($util.base64.length(object.frame)), 0);
                        else if (object.frame.length >= 0)
                            message.frame = object.frame;
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a ToUser message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.ToUser
             * @static
             * @param {bus.v1.ToUser} message ToUser
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ToUser.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.frame = "";
                    else {
                        object.frame = [];
                        if (options.bytes !== $Array)
                            object.frame = $util.newBuffer(object.frame);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                if (message.frame != null && $Object.hasOwnProperty.call(message, "frame"))
                    object.frame = options.bytes === $String ? $util.base64.encode(message.frame, 0, message.frame.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.frame) : message.frame;
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                return object;
            };

            /**
             * Converts this ToUser to JSON.
             * @function toJSON
             * @memberof bus.v1.ToUser
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ToUser.prototype.toJSON = function() {
                return ToUser.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ToUser;
        })();

        v1.Join = (function() {

            /**
             * Properties of a Join.
             * @typedef {Object} bus.v1.Join.$Properties
             * @property {number|null} [conversationId] Join conversationId
             * @property {Array.<number>|null} [userIds] Join userIds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Join.
             * @memberof bus.v1
             * @interface IJoin
             * @augments bus.v1.Join.$Properties
             * @deprecated Use bus.v1.Join.$Properties instead.
             */

            /**
             * Shape of a Join.
             * @typedef {bus.v1.Join.$Properties} bus.v1.Join.$Shape
             */

            /**
             * Constructs a new Join.
             * @memberof bus.v1
             * @classdesc Represents a Join.
             * @constructor
             * @param {bus.v1.Join.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Join = function (properties) {
                this.userIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Join conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.Join
             * @instance
             */
            Join.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Join userIds.
             * @member {Array.<number>} userIds
             * @memberof bus.v1.Join
             * @instance
             */
            Join.prototype.userIds = $util.emptyArray;

            /**
             * Creates a new Join instance using the specified properties.
             * @function create
             * @memberof bus.v1.Join
             * @static
             * @param {bus.v1.Join.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Join} Join instance
             * @type {{
             *   (properties: bus.v1.Join.$Shape): bus.v1.Join & bus.v1.Join.$Shape;
             *   (properties?: bus.v1.Join.$Properties): bus.v1.Join;
             * }}
             */
            Join.create = function(properties) {
                return new Join(properties);
            };

            /**
             * Encodes the specified Join message. Does not implicitly {@link bus.v1.Join.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Join
             * @static
             * @param {bus.v1.Join.$Properties} message Join message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Join.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.conversationId);
                if (message.userIds != null && message.userIds.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).uint64s(message.userIds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Join
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Join & bus.v1.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Join.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Join();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.userIds && message.userIds.length))
                                    message.userIds = [];
                                reader.uint64s(message.userIds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.userIds && message.userIds.length))
                                message.userIds = [];
                            message.userIds.push(reader.uint64());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Join message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Join
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Join} Join
             */
            Join.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Join)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Join: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Join();
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.userIds) {
                    if (!$Array.isArray(object.userIds))
                        throw $TypeError(".bus.v1.Join.userIds: array expected");
                    message.userIds = $Array(object.userIds.length);
                    for (let i = 0; i < object.userIds.length; ++i)
                        if ($util.Long)
                            message.userIds[i] = $util.Long.fromValue(object.userIds[i], true);
                        else if (typeof object.userIds[i] === "string")
                            message.userIds[i] = $parseInt(object.userIds[i], 10);
                        else if (typeof object.userIds[i] === "number")
                            message.userIds[i] = object.userIds[i];
                        else if (typeof object.userIds[i] === "object")
                            message.userIds[i] = new $util.LongBits(object.userIds[i].low >>> 0, object.userIds[i].high >>> 0).toNumber(true);
                }
                return message;
            };

            /**
             * Creates a plain object from a Join message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Join
             * @static
             * @param {bus.v1.Join} message Join
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Join.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.userIds = [];
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.userIds && message.userIds.length) {
                    object.userIds = $Array(message.userIds.length);
                    for (let j = 0; j < message.userIds.length; ++j)
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.userIds[j] = typeof message.userIds[j] === "number" ? $BigInt(message.userIds[j]) : $util.Long.fromBits(message.userIds[j].low >>> 0, message.userIds[j].high >>> 0, true).toBigInt();
                        else if (typeof message.userIds[j] === "number")
                            object.userIds[j] = options.longs === $String ? $String(message.userIds[j]) : message.userIds[j];
                        else
                            object.userIds[j] = options.longs === $String ? $util.Long.prototype.toString.call(message.userIds[j]) : options.longs === $Number ? new $util.LongBits(message.userIds[j].low >>> 0, message.userIds[j].high >>> 0).toNumber(true) : message.userIds[j];
                }
                return object;
            };

            /**
             * Converts this Join to JSON.
             * @function toJSON
             * @memberof bus.v1.Join
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Join.prototype.toJSON = function() {
                return Join.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Join;
        })();

        v1.Part = (function() {

            /**
             * Properties of a Part.
             * @typedef {Object} bus.v1.Part.$Properties
             * @property {number|null} [conversationId] Part conversationId
             * @property {number|null} [userId] Part userId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Part.
             * @memberof bus.v1
             * @interface IPart
             * @augments bus.v1.Part.$Properties
             * @deprecated Use bus.v1.Part.$Properties instead.
             */

            /**
             * Shape of a Part.
             * @typedef {bus.v1.Part.$Properties} bus.v1.Part.$Shape
             */

            /**
             * Constructs a new Part.
             * @memberof bus.v1
             * @classdesc Represents a Part.
             * @constructor
             * @param {bus.v1.Part.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Part = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Part conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.Part
             * @instance
             */
            Part.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Part userId.
             * @member {number} userId
             * @memberof bus.v1.Part
             * @instance
             */
            Part.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Part instance using the specified properties.
             * @function create
             * @memberof bus.v1.Part
             * @static
             * @param {bus.v1.Part.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Part} Part instance
             * @type {{
             *   (properties: bus.v1.Part.$Shape): bus.v1.Part & bus.v1.Part.$Shape;
             *   (properties?: bus.v1.Part.$Properties): bus.v1.Part;
             * }}
             */
            Part.create = function(properties) {
                return new Part(properties);
            };

            /**
             * Encodes the specified Part message. Does not implicitly {@link bus.v1.Part.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Part
             * @static
             * @param {bus.v1.Part.$Properties} message Part message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Part.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.conversationId);
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.userId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Part message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Part
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Part & bus.v1.Part.$Shape} Part
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Part.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Part();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Part message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Part
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Part} Part
             */
            Part.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Part)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Part: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Part();
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Part message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Part
             * @static
             * @param {bus.v1.Part} message Part
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Part.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                return object;
            };

            /**
             * Converts this Part to JSON.
             * @function toJSON
             * @memberof bus.v1.Part
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Part.prototype.toJSON = function() {
                return Part.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Part;
        })();

        v1.Moved = (function() {

            /**
             * Properties of a Moved.
             * @typedef {Object} bus.v1.Moved.$Properties
             * @property {number|null} [conversationId] Moved conversationId
             * @property {number|null} [lastSeq] Moved lastSeq
             * @property {number|null} [lastRev] Moved lastRev
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Moved.
             * @memberof bus.v1
             * @interface IMoved
             * @augments bus.v1.Moved.$Properties
             * @deprecated Use bus.v1.Moved.$Properties instead.
             */

            /**
             * Shape of a Moved.
             * @typedef {bus.v1.Moved.$Properties} bus.v1.Moved.$Shape
             */

            /**
             * Constructs a new Moved.
             * @memberof bus.v1
             * @classdesc Represents a Moved.
             * @constructor
             * @param {bus.v1.Moved.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Moved = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Moved conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.Moved
             * @instance
             */
            Moved.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Moved lastSeq.
             * @member {number} lastSeq
             * @memberof bus.v1.Moved
             * @instance
             */
            Moved.prototype.lastSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Moved lastRev.
             * @member {number} lastRev
             * @memberof bus.v1.Moved
             * @instance
             */
            Moved.prototype.lastRev = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Moved instance using the specified properties.
             * @function create
             * @memberof bus.v1.Moved
             * @static
             * @param {bus.v1.Moved.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Moved} Moved instance
             * @type {{
             *   (properties: bus.v1.Moved.$Shape): bus.v1.Moved & bus.v1.Moved.$Shape;
             *   (properties?: bus.v1.Moved.$Properties): bus.v1.Moved;
             * }}
             */
            Moved.create = function(properties) {
                return new Moved(properties);
            };

            /**
             * Encodes the specified Moved message. Does not implicitly {@link bus.v1.Moved.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Moved
             * @static
             * @param {bus.v1.Moved.$Properties} message Moved message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Moved.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.conversationId);
                if (message.lastSeq != null && $Object.hasOwnProperty.call(message, "lastSeq") && (typeof message.lastSeq === "object" ? message.lastSeq.low || message.lastSeq.high : message.lastSeq !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.lastSeq);
                if (message.lastRev != null && $Object.hasOwnProperty.call(message, "lastRev") && (typeof message.lastRev === "object" ? message.lastRev.low || message.lastRev.high : message.lastRev !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.lastRev);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Moved message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Moved
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Moved & bus.v1.Moved.$Shape} Moved
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Moved.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Moved();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastSeq = value;
                            else
                                delete message.lastSeq;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastRev = value;
                            else
                                delete message.lastRev;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Moved message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Moved
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Moved} Moved
             */
            Moved.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Moved)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Moved: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Moved();
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.lastSeq != null)
                    if (typeof object.lastSeq === "object" ? object.lastSeq.low || object.lastSeq.high : $Number(object.lastSeq) !== 0)
                        if ($util.Long)
                            message.lastSeq = $util.Long.fromValue(object.lastSeq, true);
                        else if (typeof object.lastSeq === "string")
                            message.lastSeq = $parseInt(object.lastSeq, 10);
                        else if (typeof object.lastSeq === "number")
                            message.lastSeq = object.lastSeq;
                        else if (typeof object.lastSeq === "object")
                            message.lastSeq = new $util.LongBits(object.lastSeq.low >>> 0, object.lastSeq.high >>> 0).toNumber(true);
                if (object.lastRev != null)
                    if (typeof object.lastRev === "object" ? object.lastRev.low || object.lastRev.high : $Number(object.lastRev) !== 0)
                        if ($util.Long)
                            message.lastRev = $util.Long.fromValue(object.lastRev, true);
                        else if (typeof object.lastRev === "string")
                            message.lastRev = $parseInt(object.lastRev, 10);
                        else if (typeof object.lastRev === "number")
                            message.lastRev = object.lastRev;
                        else if (typeof object.lastRev === "object")
                            message.lastRev = new $util.LongBits(object.lastRev.low >>> 0, object.lastRev.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Moved message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Moved
             * @static
             * @param {bus.v1.Moved} message Moved
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Moved.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lastSeq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lastSeq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lastRev = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lastRev = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.lastSeq != null && $Object.hasOwnProperty.call(message, "lastSeq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lastSeq = typeof message.lastSeq === "number" ? $BigInt(message.lastSeq) : $util.Long.fromBits(message.lastSeq.low >>> 0, message.lastSeq.high >>> 0, true).toBigInt();
                    else if (typeof message.lastSeq === "number")
                        object.lastSeq = options.longs === $String ? $String(message.lastSeq) : message.lastSeq;
                    else
                        object.lastSeq = options.longs === $String ? $util.Long.prototype.toString.call(message.lastSeq) : options.longs === $Number ? new $util.LongBits(message.lastSeq.low >>> 0, message.lastSeq.high >>> 0).toNumber(true) : message.lastSeq;
                if (message.lastRev != null && $Object.hasOwnProperty.call(message, "lastRev"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lastRev = typeof message.lastRev === "number" ? $BigInt(message.lastRev) : $util.Long.fromBits(message.lastRev.low >>> 0, message.lastRev.high >>> 0, true).toBigInt();
                    else if (typeof message.lastRev === "number")
                        object.lastRev = options.longs === $String ? $String(message.lastRev) : message.lastRev;
                    else
                        object.lastRev = options.longs === $String ? $util.Long.prototype.toString.call(message.lastRev) : options.longs === $Number ? new $util.LongBits(message.lastRev.low >>> 0, message.lastRev.high >>> 0).toNumber(true) : message.lastRev;
                return object;
            };

            /**
             * Converts this Moved to JSON.
             * @function toJSON
             * @memberof bus.v1.Moved
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Moved.prototype.toJSON = function() {
                return Moved.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Moved;
        })();

        v1.Closed = (function() {

            /**
             * Properties of a Closed.
             * @typedef {Object} bus.v1.Closed.$Properties
             * @property {number|null} [conversationId] Closed conversationId
             * @property {boolean|null} [closed] Closed closed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Closed.
             * @memberof bus.v1
             * @interface IClosed
             * @augments bus.v1.Closed.$Properties
             * @deprecated Use bus.v1.Closed.$Properties instead.
             */

            /**
             * Shape of a Closed.
             * @typedef {bus.v1.Closed.$Properties} bus.v1.Closed.$Shape
             */

            /**
             * Constructs a new Closed.
             * @memberof bus.v1
             * @classdesc Represents a Closed.
             * @constructor
             * @param {bus.v1.Closed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Closed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Closed conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.Closed
             * @instance
             */
            Closed.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Closed closed.
             * @member {boolean} closed
             * @memberof bus.v1.Closed
             * @instance
             */
            Closed.prototype.closed = false;

            /**
             * Creates a new Closed instance using the specified properties.
             * @function create
             * @memberof bus.v1.Closed
             * @static
             * @param {bus.v1.Closed.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Closed} Closed instance
             * @type {{
             *   (properties: bus.v1.Closed.$Shape): bus.v1.Closed & bus.v1.Closed.$Shape;
             *   (properties?: bus.v1.Closed.$Properties): bus.v1.Closed;
             * }}
             */
            Closed.create = function(properties) {
                return new Closed(properties);
            };

            /**
             * Encodes the specified Closed message. Does not implicitly {@link bus.v1.Closed.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Closed
             * @static
             * @param {bus.v1.Closed.$Properties} message Closed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Closed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.conversationId);
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed") && message.closed !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.closed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Closed message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Closed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Closed & bus.v1.Closed.$Shape} Closed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Closed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Closed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.closed = value;
                            else
                                delete message.closed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Closed message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Closed
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Closed} Closed
             */
            Closed.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Closed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Closed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Closed();
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.closed != null)
                    if (object.closed)
                        message.closed = $Boolean(object.closed);
                return message;
            };

            /**
             * Creates a plain object from a Closed message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Closed
             * @static
             * @param {bus.v1.Closed} message Closed
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Closed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.closed = false;
                }
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed"))
                    object.closed = message.closed;
                return object;
            };

            /**
             * Converts this Closed to JSON.
             * @function toJSON
             * @memberof bus.v1.Closed
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Closed.prototype.toJSON = function() {
                return Closed.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Closed;
        })();

        v1.ShowOut = (function() {

            /**
             * Properties of a ShowOut.
             * @typedef {Object} bus.v1.ShowOut.$Properties
             * @property {number|null} [userId] ShowOut userId
             * @property {number|null} [sessionId] ShowOut sessionId
             * @property {number|null} [why] ShowOut why
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ShowOut.
             * @memberof bus.v1
             * @interface IShowOut
             * @augments bus.v1.ShowOut.$Properties
             * @deprecated Use bus.v1.ShowOut.$Properties instead.
             */

            /**
             * Shape of a ShowOut.
             * @typedef {bus.v1.ShowOut.$Properties} bus.v1.ShowOut.$Shape
             */

            /**
             * Constructs a new ShowOut.
             * @memberof bus.v1
             * @classdesc Represents a ShowOut.
             * @constructor
             * @param {bus.v1.ShowOut.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ShowOut = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ShowOut userId.
             * @member {number} userId
             * @memberof bus.v1.ShowOut
             * @instance
             */
            ShowOut.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShowOut sessionId.
             * @member {number} sessionId
             * @memberof bus.v1.ShowOut
             * @instance
             */
            ShowOut.prototype.sessionId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ShowOut why.
             * @member {number} why
             * @memberof bus.v1.ShowOut
             * @instance
             */
            ShowOut.prototype.why = 0;

            /**
             * Creates a new ShowOut instance using the specified properties.
             * @function create
             * @memberof bus.v1.ShowOut
             * @static
             * @param {bus.v1.ShowOut.$Properties=} [properties] Properties to set
             * @returns {bus.v1.ShowOut} ShowOut instance
             * @type {{
             *   (properties: bus.v1.ShowOut.$Shape): bus.v1.ShowOut & bus.v1.ShowOut.$Shape;
             *   (properties?: bus.v1.ShowOut.$Properties): bus.v1.ShowOut;
             * }}
             */
            ShowOut.create = function(properties) {
                return new ShowOut(properties);
            };

            /**
             * Encodes the specified ShowOut message. Does not implicitly {@link bus.v1.ShowOut.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.ShowOut
             * @static
             * @param {bus.v1.ShowOut.$Properties} message ShowOut message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ShowOut.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.userId);
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && (typeof message.sessionId === "object" ? message.sessionId.low || message.sessionId.high : message.sessionId !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sessionId);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why") && message.why !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.why);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ShowOut message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.ShowOut
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.ShowOut & bus.v1.ShowOut.$Shape} ShowOut
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ShowOut.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.ShowOut();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.why = value;
                            else
                                delete message.why;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a ShowOut message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.ShowOut
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.ShowOut} ShowOut
             */
            ShowOut.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.ShowOut)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.ShowOut: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.ShowOut();
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                if (object.sessionId != null)
                    if (typeof object.sessionId === "object" ? object.sessionId.low || object.sessionId.high : $Number(object.sessionId) !== 0)
                        if ($util.Long)
                            message.sessionId = $util.Long.fromValue(object.sessionId, true);
                        else if (typeof object.sessionId === "string")
                            message.sessionId = $parseInt(object.sessionId, 10);
                        else if (typeof object.sessionId === "number")
                            message.sessionId = object.sessionId;
                        else if (typeof object.sessionId === "object")
                            message.sessionId = new $util.LongBits(object.sessionId.low >>> 0, object.sessionId.high >>> 0).toNumber(true);
                if (object.why != null)
                    if ($Number(object.why) !== 0)
                        message.why = object.why >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a ShowOut message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.ShowOut
             * @static
             * @param {bus.v1.ShowOut} message ShowOut
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ShowOut.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sessionId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sessionId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.why = 0;
                }
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sessionId = typeof message.sessionId === "number" ? $BigInt(message.sessionId) : $util.Long.fromBits(message.sessionId.low >>> 0, message.sessionId.high >>> 0, true).toBigInt();
                    else if (typeof message.sessionId === "number")
                        object.sessionId = options.longs === $String ? $String(message.sessionId) : message.sessionId;
                    else
                        object.sessionId = options.longs === $String ? $util.Long.prototype.toString.call(message.sessionId) : options.longs === $Number ? new $util.LongBits(message.sessionId.low >>> 0, message.sessionId.high >>> 0).toNumber(true) : message.sessionId;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                return object;
            };

            /**
             * Converts this ShowOut to JSON.
             * @function toJSON
             * @memberof bus.v1.ShowOut
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ShowOut.prototype.toJSON = function() {
                return ShowOut.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ShowOut;
        })();

        v1.SessionEnded = (function() {

            /**
             * Properties of a SessionEnded.
             * @typedef {Object} bus.v1.SessionEnded.$Properties
             * @property {number|null} [sessionId] SessionEnded sessionId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionEnded.
             * @memberof bus.v1
             * @interface ISessionEnded
             * @augments bus.v1.SessionEnded.$Properties
             * @deprecated Use bus.v1.SessionEnded.$Properties instead.
             */

            /**
             * Shape of a SessionEnded.
             * @typedef {bus.v1.SessionEnded.$Properties} bus.v1.SessionEnded.$Shape
             */

            /**
             * Constructs a new SessionEnded.
             * @memberof bus.v1
             * @classdesc Represents a SessionEnded.
             * @constructor
             * @param {bus.v1.SessionEnded.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionEnded = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionEnded sessionId.
             * @member {number} sessionId
             * @memberof bus.v1.SessionEnded
             * @instance
             */
            SessionEnded.prototype.sessionId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new SessionEnded instance using the specified properties.
             * @function create
             * @memberof bus.v1.SessionEnded
             * @static
             * @param {bus.v1.SessionEnded.$Properties=} [properties] Properties to set
             * @returns {bus.v1.SessionEnded} SessionEnded instance
             * @type {{
             *   (properties: bus.v1.SessionEnded.$Shape): bus.v1.SessionEnded & bus.v1.SessionEnded.$Shape;
             *   (properties?: bus.v1.SessionEnded.$Properties): bus.v1.SessionEnded;
             * }}
             */
            SessionEnded.create = function(properties) {
                return new SessionEnded(properties);
            };

            /**
             * Encodes the specified SessionEnded message. Does not implicitly {@link bus.v1.SessionEnded.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.SessionEnded
             * @static
             * @param {bus.v1.SessionEnded.$Properties} message SessionEnded message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionEnded.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && (typeof message.sessionId === "object" ? message.sessionId.low || message.sessionId.high : message.sessionId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sessionId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SessionEnded message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.SessionEnded
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.SessionEnded & bus.v1.SessionEnded.$Shape} SessionEnded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionEnded.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.SessionEnded();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a SessionEnded message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.SessionEnded
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.SessionEnded} SessionEnded
             */
            SessionEnded.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.SessionEnded)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.SessionEnded: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.SessionEnded();
                if (object.sessionId != null)
                    if (typeof object.sessionId === "object" ? object.sessionId.low || object.sessionId.high : $Number(object.sessionId) !== 0)
                        if ($util.Long)
                            message.sessionId = $util.Long.fromValue(object.sessionId, true);
                        else if (typeof object.sessionId === "string")
                            message.sessionId = $parseInt(object.sessionId, 10);
                        else if (typeof object.sessionId === "number")
                            message.sessionId = object.sessionId;
                        else if (typeof object.sessionId === "object")
                            message.sessionId = new $util.LongBits(object.sessionId.low >>> 0, object.sessionId.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a SessionEnded message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.SessionEnded
             * @static
             * @param {bus.v1.SessionEnded} message SessionEnded
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SessionEnded.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sessionId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sessionId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sessionId = typeof message.sessionId === "number" ? $BigInt(message.sessionId) : $util.Long.fromBits(message.sessionId.low >>> 0, message.sessionId.high >>> 0, true).toBigInt();
                    else if (typeof message.sessionId === "number")
                        object.sessionId = options.longs === $String ? $String(message.sessionId) : message.sessionId;
                    else
                        object.sessionId = options.longs === $String ? $util.Long.prototype.toString.call(message.sessionId) : options.longs === $Number ? new $util.LongBits(message.sessionId.low >>> 0, message.sessionId.high >>> 0).toNumber(true) : message.sessionId;
                return object;
            };

            /**
             * Converts this SessionEnded to JSON.
             * @function toJSON
             * @memberof bus.v1.SessionEnded
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SessionEnded.prototype.toJSON = function() {
                return SessionEnded.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SessionEnded;
        })();

        v1.People = (function() {

            /**
             * Properties of a People.
             * @typedef {Object} bus.v1.People.$Properties
             * @property {Array.<number>|null} [userIds] People userIds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a People.
             * @memberof bus.v1
             * @interface IPeople
             * @augments bus.v1.People.$Properties
             * @deprecated Use bus.v1.People.$Properties instead.
             */

            /**
             * Shape of a People.
             * @typedef {bus.v1.People.$Properties} bus.v1.People.$Shape
             */

            /**
             * Constructs a new People.
             * @memberof bus.v1
             * @classdesc Represents a People.
             * @constructor
             * @param {bus.v1.People.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const People = function (properties) {
                this.userIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * People userIds.
             * @member {Array.<number>} userIds
             * @memberof bus.v1.People
             * @instance
             */
            People.prototype.userIds = $util.emptyArray;

            /**
             * Creates a new People instance using the specified properties.
             * @function create
             * @memberof bus.v1.People
             * @static
             * @param {bus.v1.People.$Properties=} [properties] Properties to set
             * @returns {bus.v1.People} People instance
             * @type {{
             *   (properties: bus.v1.People.$Shape): bus.v1.People & bus.v1.People.$Shape;
             *   (properties?: bus.v1.People.$Properties): bus.v1.People;
             * }}
             */
            People.create = function(properties) {
                return new People(properties);
            };

            /**
             * Encodes the specified People message. Does not implicitly {@link bus.v1.People.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.People
             * @static
             * @param {bus.v1.People.$Properties} message People message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            People.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.userIds != null && message.userIds.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint64s(message.userIds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a People message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.People
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.People & bus.v1.People.$Shape} People
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            People.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.People();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.userIds && message.userIds.length))
                                    message.userIds = [];
                                reader.uint64s(message.userIds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.userIds && message.userIds.length))
                                message.userIds = [];
                            message.userIds.push(reader.uint64());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a People message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.People
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.People} People
             */
            People.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.People)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.People: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.People();
                if (object.userIds) {
                    if (!$Array.isArray(object.userIds))
                        throw $TypeError(".bus.v1.People.userIds: array expected");
                    message.userIds = $Array(object.userIds.length);
                    for (let i = 0; i < object.userIds.length; ++i)
                        if ($util.Long)
                            message.userIds[i] = $util.Long.fromValue(object.userIds[i], true);
                        else if (typeof object.userIds[i] === "string")
                            message.userIds[i] = $parseInt(object.userIds[i], 10);
                        else if (typeof object.userIds[i] === "number")
                            message.userIds[i] = object.userIds[i];
                        else if (typeof object.userIds[i] === "object")
                            message.userIds[i] = new $util.LongBits(object.userIds[i].low >>> 0, object.userIds[i].high >>> 0).toNumber(true);
                }
                return message;
            };

            /**
             * Creates a plain object from a People message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.People
             * @static
             * @param {bus.v1.People} message People
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            People.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.userIds = [];
                if (message.userIds && message.userIds.length) {
                    object.userIds = $Array(message.userIds.length);
                    for (let j = 0; j < message.userIds.length; ++j)
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.userIds[j] = typeof message.userIds[j] === "number" ? $BigInt(message.userIds[j]) : $util.Long.fromBits(message.userIds[j].low >>> 0, message.userIds[j].high >>> 0, true).toBigInt();
                        else if (typeof message.userIds[j] === "number")
                            object.userIds[j] = options.longs === $String ? $String(message.userIds[j]) : message.userIds[j];
                        else
                            object.userIds[j] = options.longs === $String ? $util.Long.prototype.toString.call(message.userIds[j]) : options.longs === $Number ? new $util.LongBits(message.userIds[j].low >>> 0, message.userIds[j].high >>> 0).toNumber(true) : message.userIds[j];
                }
                return object;
            };

            /**
             * Converts this People to JSON.
             * @function toJSON
             * @memberof bus.v1.People
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            People.prototype.toJSON = function() {
                return People.toObject(this, $protobuf.util.toJSONOptions);
            };

            return People;
        })();

        v1.Person = (function() {

            /**
             * Properties of a Person.
             * @typedef {Object} bus.v1.Person.$Properties
             * @property {number|null} [userId] Person userId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Person.
             * @memberof bus.v1
             * @interface IPerson
             * @augments bus.v1.Person.$Properties
             * @deprecated Use bus.v1.Person.$Properties instead.
             */

            /**
             * Shape of a Person.
             * @typedef {bus.v1.Person.$Properties} bus.v1.Person.$Shape
             */

            /**
             * Constructs a new Person.
             * @memberof bus.v1
             * @classdesc Represents a Person.
             * @constructor
             * @param {bus.v1.Person.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Person = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Person userId.
             * @member {number} userId
             * @memberof bus.v1.Person
             * @instance
             */
            Person.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Person instance using the specified properties.
             * @function create
             * @memberof bus.v1.Person
             * @static
             * @param {bus.v1.Person.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Person} Person instance
             * @type {{
             *   (properties: bus.v1.Person.$Shape): bus.v1.Person & bus.v1.Person.$Shape;
             *   (properties?: bus.v1.Person.$Properties): bus.v1.Person;
             * }}
             */
            Person.create = function(properties) {
                return new Person(properties);
            };

            /**
             * Encodes the specified Person message. Does not implicitly {@link bus.v1.Person.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Person
             * @static
             * @param {bus.v1.Person.$Properties} message Person message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Person.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.userId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Person message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Person
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Person & bus.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Person.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Person();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Person message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Person
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Person} Person
             */
            Person.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Person)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Person: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Person();
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Person message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Person
             * @static
             * @param {bus.v1.Person} message Person
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Person.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                return object;
            };

            /**
             * Converts this Person to JSON.
             * @function toJSON
             * @memberof bus.v1.Person
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Person.prototype.toJSON = function() {
                return Person.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Person;
        })();

        v1.Visibility = (function() {

            /**
             * Properties of a Visibility.
             * @typedef {Object} bus.v1.Visibility.$Properties
             * @property {number|null} [userId] Visibility userId
             * @property {boolean|null} [invisible] Visibility invisible
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Visibility.
             * @memberof bus.v1
             * @interface IVisibility
             * @augments bus.v1.Visibility.$Properties
             * @deprecated Use bus.v1.Visibility.$Properties instead.
             */

            /**
             * Shape of a Visibility.
             * @typedef {bus.v1.Visibility.$Properties} bus.v1.Visibility.$Shape
             */

            /**
             * Constructs a new Visibility.
             * @memberof bus.v1
             * @classdesc Represents a Visibility.
             * @constructor
             * @param {bus.v1.Visibility.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Visibility = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Visibility userId.
             * @member {number} userId
             * @memberof bus.v1.Visibility
             * @instance
             */
            Visibility.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Visibility invisible.
             * @member {boolean} invisible
             * @memberof bus.v1.Visibility
             * @instance
             */
            Visibility.prototype.invisible = false;

            /**
             * Creates a new Visibility instance using the specified properties.
             * @function create
             * @memberof bus.v1.Visibility
             * @static
             * @param {bus.v1.Visibility.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Visibility} Visibility instance
             * @type {{
             *   (properties: bus.v1.Visibility.$Shape): bus.v1.Visibility & bus.v1.Visibility.$Shape;
             *   (properties?: bus.v1.Visibility.$Properties): bus.v1.Visibility;
             * }}
             */
            Visibility.create = function(properties) {
                return new Visibility(properties);
            };

            /**
             * Encodes the specified Visibility message. Does not implicitly {@link bus.v1.Visibility.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Visibility
             * @static
             * @param {bus.v1.Visibility.$Properties} message Visibility message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Visibility.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.userId);
                if (message.invisible != null && $Object.hasOwnProperty.call(message, "invisible") && message.invisible !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.invisible);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Visibility message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Visibility
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Visibility & bus.v1.Visibility.$Shape} Visibility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Visibility.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Visibility();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.invisible = value;
                            else
                                delete message.invisible;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Visibility message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Visibility
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Visibility} Visibility
             */
            Visibility.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Visibility)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Visibility: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Visibility();
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                if (object.invisible != null)
                    if (object.invisible)
                        message.invisible = $Boolean(object.invisible);
                return message;
            };

            /**
             * Creates a plain object from a Visibility message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Visibility
             * @static
             * @param {bus.v1.Visibility} message Visibility
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Visibility.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.invisible = false;
                }
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                if (message.invisible != null && $Object.hasOwnProperty.call(message, "invisible"))
                    object.invisible = message.invisible;
                return object;
            };

            /**
             * Converts this Visibility to JSON.
             * @function toJSON
             * @memberof bus.v1.Visibility
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Visibility.prototype.toJSON = function() {
                return Visibility.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Visibility;
        })();

        v1.Mine = (function() {

            /**
             * Properties of a Mine.
             * @typedef {Object} bus.v1.Mine.$Properties
             * @property {number|null} [userId] Mine userId
             * @property {number|null} [conversationId] Mine conversationId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Mine.
             * @memberof bus.v1
             * @interface IMine
             * @augments bus.v1.Mine.$Properties
             * @deprecated Use bus.v1.Mine.$Properties instead.
             */

            /**
             * Shape of a Mine.
             * @typedef {bus.v1.Mine.$Properties} bus.v1.Mine.$Shape
             */

            /**
             * Constructs a new Mine.
             * @memberof bus.v1
             * @classdesc Represents a Mine.
             * @constructor
             * @param {bus.v1.Mine.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Mine = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Mine userId.
             * @member {number} userId
             * @memberof bus.v1.Mine
             * @instance
             */
            Mine.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Mine conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.Mine
             * @instance
             */
            Mine.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Mine instance using the specified properties.
             * @function create
             * @memberof bus.v1.Mine
             * @static
             * @param {bus.v1.Mine.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Mine} Mine instance
             * @type {{
             *   (properties: bus.v1.Mine.$Shape): bus.v1.Mine & bus.v1.Mine.$Shape;
             *   (properties?: bus.v1.Mine.$Properties): bus.v1.Mine;
             * }}
             */
            Mine.create = function(properties) {
                return new Mine(properties);
            };

            /**
             * Encodes the specified Mine message. Does not implicitly {@link bus.v1.Mine.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Mine
             * @static
             * @param {bus.v1.Mine.$Properties} message Mine message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Mine.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.userId);
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.conversationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Mine message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Mine
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Mine & bus.v1.Mine.$Shape} Mine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Mine.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Mine();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Mine message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Mine
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Mine} Mine
             */
            Mine.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Mine)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Mine: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Mine();
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Mine message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Mine
             * @static
             * @param {bus.v1.Mine} message Mine
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Mine.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                return object;
            };

            /**
             * Converts this Mine to JSON.
             * @function toJSON
             * @memberof bus.v1.Mine
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Mine.prototype.toJSON = function() {
                return Mine.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Mine;
        })();

        v1.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} bus.v1.Hello.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof bus.v1
             * @interface IHello
             * @augments bus.v1.Hello.$Properties
             * @deprecated Use bus.v1.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {bus.v1.Hello.$Properties} bus.v1.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof bus.v1
             * @classdesc Represents a Hello.
             * @constructor
             * @param {bus.v1.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Hello instance using the specified properties.
             * @function create
             * @memberof bus.v1.Hello
             * @static
             * @param {bus.v1.Hello.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Hello} Hello instance
             * @type {{
             *   (properties: bus.v1.Hello.$Shape): bus.v1.Hello & bus.v1.Hello.$Shape;
             *   (properties?: bus.v1.Hello.$Properties): bus.v1.Hello;
             * }}
             */
            Hello.create = function(properties) {
                return new Hello(properties);
            };

            /**
             * Encodes the specified Hello message. Does not implicitly {@link bus.v1.Hello.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Hello
             * @static
             * @param {bus.v1.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Hello & bus.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Hello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Hello message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Hello
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Hello} Hello
             */
            Hello.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Hello)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Hello: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.bus.v1.Hello();
            };

            /**
             * Creates a plain object from a Hello message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Hello
             * @static
             * @param {bus.v1.Hello} message Hello
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Hello.toObject = function () {
                return {};
            };

            /**
             * Converts this Hello to JSON.
             * @function toJSON
             * @memberof bus.v1.Hello
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Hello.prototype.toJSON = function() {
                return Hello.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Hello;
        })();

        v1.Bye = (function() {

            /**
             * Properties of a Bye.
             * @typedef {Object} bus.v1.Bye.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Bye.
             * @memberof bus.v1
             * @interface IBye
             * @augments bus.v1.Bye.$Properties
             * @deprecated Use bus.v1.Bye.$Properties instead.
             */

            /**
             * Shape of a Bye.
             * @typedef {bus.v1.Bye.$Properties} bus.v1.Bye.$Shape
             */

            /**
             * Constructs a new Bye.
             * @memberof bus.v1
             * @classdesc Represents a Bye.
             * @constructor
             * @param {bus.v1.Bye.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Bye = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Bye instance using the specified properties.
             * @function create
             * @memberof bus.v1.Bye
             * @static
             * @param {bus.v1.Bye.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Bye} Bye instance
             * @type {{
             *   (properties: bus.v1.Bye.$Shape): bus.v1.Bye & bus.v1.Bye.$Shape;
             *   (properties?: bus.v1.Bye.$Properties): bus.v1.Bye;
             * }}
             */
            Bye.create = function(properties) {
                return new Bye(properties);
            };

            /**
             * Encodes the specified Bye message. Does not implicitly {@link bus.v1.Bye.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Bye
             * @static
             * @param {bus.v1.Bye.$Properties} message Bye message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Bye.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Bye message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Bye
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Bye & bus.v1.Bye.$Shape} Bye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Bye.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Bye();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Bye message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Bye
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Bye} Bye
             */
            Bye.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Bye)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Bye: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.bus.v1.Bye();
            };

            /**
             * Creates a plain object from a Bye message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Bye
             * @static
             * @param {bus.v1.Bye} message Bye
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Bye.toObject = function () {
                return {};
            };

            /**
             * Converts this Bye to JSON.
             * @function toJSON
             * @memberof bus.v1.Bye
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Bye.prototype.toJSON = function() {
                return Bye.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Bye;
        })();

        v1.CallsLed = (function() {

            /**
             * Properties of a CallsLed.
             * @typedef {Object} bus.v1.CallsLed.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallsLed.
             * @memberof bus.v1
             * @interface ICallsLed
             * @augments bus.v1.CallsLed.$Properties
             * @deprecated Use bus.v1.CallsLed.$Properties instead.
             */

            /**
             * Shape of a CallsLed.
             * @typedef {bus.v1.CallsLed.$Properties} bus.v1.CallsLed.$Shape
             */

            /**
             * Constructs a new CallsLed.
             * @memberof bus.v1
             * @classdesc Represents a CallsLed.
             * @constructor
             * @param {bus.v1.CallsLed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallsLed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new CallsLed instance using the specified properties.
             * @function create
             * @memberof bus.v1.CallsLed
             * @static
             * @param {bus.v1.CallsLed.$Properties=} [properties] Properties to set
             * @returns {bus.v1.CallsLed} CallsLed instance
             * @type {{
             *   (properties: bus.v1.CallsLed.$Shape): bus.v1.CallsLed & bus.v1.CallsLed.$Shape;
             *   (properties?: bus.v1.CallsLed.$Properties): bus.v1.CallsLed;
             * }}
             */
            CallsLed.create = function(properties) {
                return new CallsLed(properties);
            };

            /**
             * Encodes the specified CallsLed message. Does not implicitly {@link bus.v1.CallsLed.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.CallsLed
             * @static
             * @param {bus.v1.CallsLed.$Properties} message CallsLed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallsLed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallsLed message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.CallsLed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.CallsLed & bus.v1.CallsLed.$Shape} CallsLed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallsLed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.CallsLed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a CallsLed message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.CallsLed
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.CallsLed} CallsLed
             */
            CallsLed.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.CallsLed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.CallsLed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.bus.v1.CallsLed();
            };

            /**
             * Creates a plain object from a CallsLed message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.CallsLed
             * @static
             * @param {bus.v1.CallsLed} message CallsLed
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CallsLed.toObject = function () {
                return {};
            };

            /**
             * Converts this CallsLed to JSON.
             * @function toJSON
             * @memberof bus.v1.CallsLed
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CallsLed.prototype.toJSON = function() {
                return CallsLed.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CallsLed;
        })();

        v1.ToCalls = (function() {

            /**
             * Properties of a ToCalls.
             * @typedef {Object} bus.v1.ToCalls.$Properties
             * @property {number|null} [node] ToCalls node
             * @property {number|null} [connection] ToCalls connection
             * @property {number|null} [userId] ToCalls userId
             * @property {number|null} [sessionId] ToCalls sessionId
             * @property {bus.v1.Asked.$Properties|null} [asked] ToCalls asked
             * @property {boolean|null} [welcomed] ToCalls welcomed
             * @property {boolean|null} [gone] ToCalls gone
             * @property {"asked"|"welcomed"|"gone"} [body] ToCalls body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToCalls.
             * @memberof bus.v1
             * @interface IToCalls
             * @augments bus.v1.ToCalls.$Properties
             * @deprecated Use bus.v1.ToCalls.$Properties instead.
             */

            /**
             * Narrowed shape of a ToCalls.
             * @typedef {{
             *   node?: number|null;
             *   connection?: number|null;
             *   userId?: number|null;
             *   sessionId?: number|null;
             *   asked?: bus.v1.Asked.$Shape|null;
             *   welcomed?: boolean|null;
             *   gone?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; asked?: null; welcomed?: null; gone?: null }|{ body?: "asked"; asked: bus.v1.Asked.$Shape; welcomed?: null; gone?: null }|{ body?: "welcomed"; asked?: null; welcomed: boolean; gone?: null }|{ body?: "gone"; asked?: null; welcomed?: null; gone: boolean })
             * )} bus.v1.ToCalls.$Shape
             */

            /**
             * Constructs a new ToCalls.
             * @memberof bus.v1
             * @classdesc Represents a ToCalls.
             * @constructor
             * @param {bus.v1.ToCalls.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToCalls = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToCalls node.
             * @member {number} node
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.node = 0;

            /**
             * ToCalls connection.
             * @member {number} connection
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.connection = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ToCalls userId.
             * @member {number} userId
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ToCalls sessionId.
             * @member {number} sessionId
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.sessionId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ToCalls asked.
             * @member {bus.v1.Asked.$Properties|null|undefined} asked
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.asked = null;

            /**
             * ToCalls welcomed.
             * @member {boolean|null|undefined} welcomed
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.welcomed = null;

            /**
             * ToCalls gone.
             * @member {boolean|null|undefined} gone
             * @memberof bus.v1.ToCalls
             * @instance
             */
            ToCalls.prototype.gone = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ToCalls body.
             * @member {"asked"|"welcomed"|"gone"|undefined} body
             * @memberof bus.v1.ToCalls
             * @instance
             */
            $Object.defineProperty(ToCalls.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["asked", "welcomed", "gone"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ToCalls instance using the specified properties.
             * @function create
             * @memberof bus.v1.ToCalls
             * @static
             * @param {bus.v1.ToCalls.$Properties=} [properties] Properties to set
             * @returns {bus.v1.ToCalls} ToCalls instance
             * @type {{
             *   (properties: bus.v1.ToCalls.$Shape): bus.v1.ToCalls & bus.v1.ToCalls.$Shape;
             *   (properties?: bus.v1.ToCalls.$Properties): bus.v1.ToCalls;
             * }}
             */
            ToCalls.create = function(properties) {
                return new ToCalls(properties);
            };

            /**
             * Encodes the specified ToCalls message. Does not implicitly {@link bus.v1.ToCalls.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.ToCalls
             * @static
             * @param {bus.v1.ToCalls.$Properties} message ToCalls message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToCalls.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                if (message.connection != null && $Object.hasOwnProperty.call(message, "connection") && (typeof message.connection === "object" ? message.connection.low || message.connection.high : message.connection !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.connection);
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.userId);
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && (typeof message.sessionId === "object" ? message.sessionId.low || message.sessionId.high : message.sessionId !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sessionId);
                if (message.asked != null && $Object.hasOwnProperty.call(message, "asked"))
                    $root.bus.v1.Asked.encode(message.asked, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.welcomed != null && $Object.hasOwnProperty.call(message, "welcomed"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.welcomed);
                if (message.gone != null && $Object.hasOwnProperty.call(message, "gone"))
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.gone);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToCalls message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.ToCalls
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.ToCalls & bus.v1.ToCalls.$Shape} ToCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToCalls.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.ToCalls();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.connection = value;
                            else
                                delete message.connection;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.asked = $root.bus.v1.Asked.decode(reader, reader.size(), $undefined, _depth + 1, message.asked);
                            message.body = "asked";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.welcomed = reader.bool();
                            message.body = "welcomed";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.gone = reader.bool();
                            message.body = "gone";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a ToCalls message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.ToCalls
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.ToCalls} ToCalls
             */
            ToCalls.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.ToCalls)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.ToCalls: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.ToCalls();
                if (object.node != null)
                    if ($Number(object.node) !== 0)
                        message.node = object.node >>> 0;
                if (object.connection != null)
                    if (typeof object.connection === "object" ? object.connection.low || object.connection.high : $Number(object.connection) !== 0)
                        if ($util.Long)
                            message.connection = $util.Long.fromValue(object.connection, true);
                        else if (typeof object.connection === "string")
                            message.connection = $parseInt(object.connection, 10);
                        else if (typeof object.connection === "number")
                            message.connection = object.connection;
                        else if (typeof object.connection === "object")
                            message.connection = new $util.LongBits(object.connection.low >>> 0, object.connection.high >>> 0).toNumber(true);
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                if (object.sessionId != null)
                    if (typeof object.sessionId === "object" ? object.sessionId.low || object.sessionId.high : $Number(object.sessionId) !== 0)
                        if ($util.Long)
                            message.sessionId = $util.Long.fromValue(object.sessionId, true);
                        else if (typeof object.sessionId === "string")
                            message.sessionId = $parseInt(object.sessionId, 10);
                        else if (typeof object.sessionId === "number")
                            message.sessionId = object.sessionId;
                        else if (typeof object.sessionId === "object")
                            message.sessionId = new $util.LongBits(object.sessionId.low >>> 0, object.sessionId.high >>> 0).toNumber(true);
                if (object.asked != null) {
                    if (!$util.isObject(object.asked))
                        throw $TypeError(".bus.v1.ToCalls.asked: object expected");
                    message.asked = $root.bus.v1.Asked.fromObject(object.asked, _depth + 1);
                }
                if (object.welcomed != null)
                    message.welcomed = $Boolean(object.welcomed);
                if (object.gone != null)
                    message.gone = $Boolean(object.gone);
                return message;
            };

            /**
             * Creates a plain object from a ToCalls message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.ToCalls
             * @static
             * @param {bus.v1.ToCalls} message ToCalls
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ToCalls.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.node = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.connection = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.connection = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sessionId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sessionId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.connection != null && $Object.hasOwnProperty.call(message, "connection"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.connection = typeof message.connection === "number" ? $BigInt(message.connection) : $util.Long.fromBits(message.connection.low >>> 0, message.connection.high >>> 0, true).toBigInt();
                    else if (typeof message.connection === "number")
                        object.connection = options.longs === $String ? $String(message.connection) : message.connection;
                    else
                        object.connection = options.longs === $String ? $util.Long.prototype.toString.call(message.connection) : options.longs === $Number ? new $util.LongBits(message.connection.low >>> 0, message.connection.high >>> 0).toNumber(true) : message.connection;
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sessionId = typeof message.sessionId === "number" ? $BigInt(message.sessionId) : $util.Long.fromBits(message.sessionId.low >>> 0, message.sessionId.high >>> 0, true).toBigInt();
                    else if (typeof message.sessionId === "number")
                        object.sessionId = options.longs === $String ? $String(message.sessionId) : message.sessionId;
                    else
                        object.sessionId = options.longs === $String ? $util.Long.prototype.toString.call(message.sessionId) : options.longs === $Number ? new $util.LongBits(message.sessionId.low >>> 0, message.sessionId.high >>> 0).toNumber(true) : message.sessionId;
                if (message.asked != null && $Object.hasOwnProperty.call(message, "asked")) {
                    object.asked = $root.bus.v1.Asked.toObject(message.asked, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "asked";
                }
                if (message.welcomed != null && $Object.hasOwnProperty.call(message, "welcomed")) {
                    object.welcomed = message.welcomed;
                    if (options.oneofs)
                        object.body = "welcomed";
                }
                if (message.gone != null && $Object.hasOwnProperty.call(message, "gone")) {
                    object.gone = message.gone;
                    if (options.oneofs)
                        object.body = "gone";
                }
                return object;
            };

            /**
             * Converts this ToCalls to JSON.
             * @function toJSON
             * @memberof bus.v1.ToCalls
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ToCalls.prototype.toJSON = function() {
                return ToCalls.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ToCalls;
        })();

        v1.Asked = (function() {

            /**
             * Properties of an Asked.
             * @typedef {Object} bus.v1.Asked.$Properties
             * @property {number|null} [number] Asked number
             * @property {Uint8Array|null} [command] Asked command
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Asked.
             * @memberof bus.v1
             * @interface IAsked
             * @augments bus.v1.Asked.$Properties
             * @deprecated Use bus.v1.Asked.$Properties instead.
             */

            /**
             * Shape of an Asked.
             * @typedef {bus.v1.Asked.$Properties} bus.v1.Asked.$Shape
             */

            /**
             * Constructs a new Asked.
             * @memberof bus.v1
             * @classdesc Represents an Asked.
             * @constructor
             * @param {bus.v1.Asked.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Asked = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Asked number.
             * @member {number} number
             * @memberof bus.v1.Asked
             * @instance
             */
            Asked.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Asked command.
             * @member {Uint8Array} command
             * @memberof bus.v1.Asked
             * @instance
             */
            Asked.prototype.command = $util.newBuffer([]);

            /**
             * Creates a new Asked instance using the specified properties.
             * @function create
             * @memberof bus.v1.Asked
             * @static
             * @param {bus.v1.Asked.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Asked} Asked instance
             * @type {{
             *   (properties: bus.v1.Asked.$Shape): bus.v1.Asked & bus.v1.Asked.$Shape;
             *   (properties?: bus.v1.Asked.$Properties): bus.v1.Asked;
             * }}
             */
            Asked.create = function(properties) {
                return new Asked(properties);
            };

            /**
             * Encodes the specified Asked message. Does not implicitly {@link bus.v1.Asked.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Asked
             * @static
             * @param {bus.v1.Asked.$Properties} message Asked message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Asked.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.number);
                if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.command);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Asked message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Asked
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Asked & bus.v1.Asked.$Shape} Asked
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Asked.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Asked();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.command = value;
                            else
                                delete message.command;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Asked message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Asked
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Asked} Asked
             */
            Asked.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Asked)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Asked: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Asked();
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                if (object.command != null)
                    if (object.command.length)
                        if (typeof object.command === "string")
                            $util.base64.decode(object.command, message.command = $util.newBuffer($util.base64.length(object.command)), 0);
                        else if (object.command.length >= 0)
                            message.command = object.command;
                return message;
            };

            /**
             * Creates a plain object from an Asked message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Asked
             * @static
             * @param {bus.v1.Asked} message Asked
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Asked.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.command = "";
                    else {
                        object.command = [];
                        if (options.bytes !== $Array)
                            object.command = $util.newBuffer(object.command);
                    }
                }
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    object.command = options.bytes === $String ? $util.base64.encode(message.command, 0, message.command.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.command) : message.command;
                return object;
            };

            /**
             * Converts this Asked to JSON.
             * @function toJSON
             * @memberof bus.v1.Asked
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Asked.prototype.toJSON = function() {
                return Asked.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Asked;
        })();

        v1.FromCalls = (function() {

            /**
             * Properties of a FromCalls.
             * @typedef {Object} bus.v1.FromCalls.$Properties
             * @property {number|null} [node] FromCalls node
             * @property {number|null} [connection] FromCalls connection
             * @property {number|null} [number] FromCalls number
             * @property {Uint8Array|null} [event] FromCalls event
             * @property {bus.v1.Refused.$Properties|null} [refused] FromCalls refused
             * @property {boolean|null} [done] FromCalls done
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FromCalls.
             * @memberof bus.v1
             * @interface IFromCalls
             * @augments bus.v1.FromCalls.$Properties
             * @deprecated Use bus.v1.FromCalls.$Properties instead.
             */

            /**
             * Shape of a FromCalls.
             * @typedef {bus.v1.FromCalls.$Properties} bus.v1.FromCalls.$Shape
             */

            /**
             * Constructs a new FromCalls.
             * @memberof bus.v1
             * @classdesc Represents a FromCalls.
             * @constructor
             * @param {bus.v1.FromCalls.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FromCalls = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FromCalls node.
             * @member {number} node
             * @memberof bus.v1.FromCalls
             * @instance
             */
            FromCalls.prototype.node = 0;

            /**
             * FromCalls connection.
             * @member {number} connection
             * @memberof bus.v1.FromCalls
             * @instance
             */
            FromCalls.prototype.connection = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FromCalls number.
             * @member {number} number
             * @memberof bus.v1.FromCalls
             * @instance
             */
            FromCalls.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * FromCalls event.
             * @member {Uint8Array} event
             * @memberof bus.v1.FromCalls
             * @instance
             */
            FromCalls.prototype.event = $util.newBuffer([]);

            /**
             * FromCalls refused.
             * @member {bus.v1.Refused.$Properties|null|undefined} refused
             * @memberof bus.v1.FromCalls
             * @instance
             */
            FromCalls.prototype.refused = null;

            /**
             * FromCalls done.
             * @member {boolean} done
             * @memberof bus.v1.FromCalls
             * @instance
             */
            FromCalls.prototype.done = false;

            /**
             * Creates a new FromCalls instance using the specified properties.
             * @function create
             * @memberof bus.v1.FromCalls
             * @static
             * @param {bus.v1.FromCalls.$Properties=} [properties] Properties to set
             * @returns {bus.v1.FromCalls} FromCalls instance
             * @type {{
             *   (properties: bus.v1.FromCalls.$Shape): bus.v1.FromCalls & bus.v1.FromCalls.$Shape;
             *   (properties?: bus.v1.FromCalls.$Properties): bus.v1.FromCalls;
             * }}
             */
            FromCalls.create = function(properties) {
                return new FromCalls(properties);
            };

            /**
             * Encodes the specified FromCalls message. Does not implicitly {@link bus.v1.FromCalls.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.FromCalls
             * @static
             * @param {bus.v1.FromCalls.$Properties} message FromCalls message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FromCalls.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                if (message.connection != null && $Object.hasOwnProperty.call(message, "connection") && (typeof message.connection === "object" ? message.connection.low || message.connection.high : message.connection !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.connection);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.number);
                if (message.event != null && $Object.hasOwnProperty.call(message, "event") && message.event.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.event);
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.bus.v1.Refused.encode(message.refused, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.done != null && $Object.hasOwnProperty.call(message, "done") && message.done !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.done);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FromCalls message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.FromCalls
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.FromCalls & bus.v1.FromCalls.$Shape} FromCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FromCalls.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.FromCalls();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.connection = value;
                            else
                                delete message.connection;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.event = value;
                            else
                                delete message.event;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.bus.v1.Refused.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.done = value;
                            else
                                delete message.done;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a FromCalls message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.FromCalls
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.FromCalls} FromCalls
             */
            FromCalls.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.FromCalls)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.FromCalls: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.FromCalls();
                if (object.node != null)
                    if ($Number(object.node) !== 0)
                        message.node = object.node >>> 0;
                if (object.connection != null)
                    if (typeof object.connection === "object" ? object.connection.low || object.connection.high : $Number(object.connection) !== 0)
                        if ($util.Long)
                            message.connection = $util.Long.fromValue(object.connection, true);
                        else if (typeof object.connection === "string")
                            message.connection = $parseInt(object.connection, 10);
                        else if (typeof object.connection === "number")
                            message.connection = object.connection;
                        else if (typeof object.connection === "object")
                            message.connection = new $util.LongBits(object.connection.low >>> 0, object.connection.high >>> 0).toNumber(true);
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                if (object.event != null)
                    if (object.event.length)
                        if (typeof object.event === "string")
                            $util.base64.decode(object.event, message.event = $util.newBuffer($util.base64.length(object.event)), 0);
                        else if (object.event.length >= 0)
                            message.event = object.event;
                if (object.refused != null) {
                    if (!$util.isObject(object.refused))
                        throw $TypeError(".bus.v1.FromCalls.refused: object expected");
                    message.refused = $root.bus.v1.Refused.fromObject(object.refused, _depth + 1);
                }
                if (object.done != null)
                    if (object.done)
                        message.done = $Boolean(object.done);
                return message;
            };

            /**
             * Creates a plain object from a FromCalls message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.FromCalls
             * @static
             * @param {bus.v1.FromCalls} message FromCalls
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            FromCalls.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.node = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.connection = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.connection = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.event = "";
                    else {
                        object.event = [];
                        if (options.bytes !== $Array)
                            object.event = $util.newBuffer(object.event);
                    }
                    object.refused = null;
                    object.done = false;
                }
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.connection != null && $Object.hasOwnProperty.call(message, "connection"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.connection = typeof message.connection === "number" ? $BigInt(message.connection) : $util.Long.fromBits(message.connection.low >>> 0, message.connection.high >>> 0, true).toBigInt();
                    else if (typeof message.connection === "number")
                        object.connection = options.longs === $String ? $String(message.connection) : message.connection;
                    else
                        object.connection = options.longs === $String ? $util.Long.prototype.toString.call(message.connection) : options.longs === $Number ? new $util.LongBits(message.connection.low >>> 0, message.connection.high >>> 0).toNumber(true) : message.connection;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                    object.event = options.bytes === $String ? $util.base64.encode(message.event, 0, message.event.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.event) : message.event;
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    object.refused = $root.bus.v1.Refused.toObject(message.refused, options, _depth + 1);
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    object.done = message.done;
                return object;
            };

            /**
             * Converts this FromCalls to JSON.
             * @function toJSON
             * @memberof bus.v1.FromCalls
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            FromCalls.prototype.toJSON = function() {
                return FromCalls.toObject(this, $protobuf.util.toJSONOptions);
            };

            return FromCalls;
        })();

        v1.Refused = (function() {

            /**
             * Properties of a Refused.
             * @typedef {Object} bus.v1.Refused.$Properties
             * @property {string|null} [code] Refused code
             * @property {string|null} [message] Refused message
             * @property {number|null} [retryAfter] Refused retryAfter
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Refused.
             * @memberof bus.v1
             * @interface IRefused
             * @augments bus.v1.Refused.$Properties
             * @deprecated Use bus.v1.Refused.$Properties instead.
             */

            /**
             * Shape of a Refused.
             * @typedef {bus.v1.Refused.$Properties} bus.v1.Refused.$Shape
             */

            /**
             * Constructs a new Refused.
             * @memberof bus.v1
             * @classdesc Represents a Refused.
             * @constructor
             * @param {bus.v1.Refused.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Refused = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Refused code.
             * @member {string} code
             * @memberof bus.v1.Refused
             * @instance
             */
            Refused.prototype.code = "";

            /**
             * Refused message.
             * @member {string} message
             * @memberof bus.v1.Refused
             * @instance
             */
            Refused.prototype.message = "";

            /**
             * Refused retryAfter.
             * @member {number} retryAfter
             * @memberof bus.v1.Refused
             * @instance
             */
            Refused.prototype.retryAfter = 0;

            /**
             * Creates a new Refused instance using the specified properties.
             * @function create
             * @memberof bus.v1.Refused
             * @static
             * @param {bus.v1.Refused.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Refused} Refused instance
             * @type {{
             *   (properties: bus.v1.Refused.$Shape): bus.v1.Refused & bus.v1.Refused.$Shape;
             *   (properties?: bus.v1.Refused.$Properties): bus.v1.Refused;
             * }}
             */
            Refused.create = function(properties) {
                return new Refused(properties);
            };

            /**
             * Encodes the specified Refused message. Does not implicitly {@link bus.v1.Refused.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Refused
             * @static
             * @param {bus.v1.Refused.$Properties} message Refused message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Refused.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.retryAfter != null && $Object.hasOwnProperty.call(message, "retryAfter") && message.retryAfter !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.retryAfter);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Refused message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Refused
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Refused & bus.v1.Refused.$Shape} Refused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Refused.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Refused();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retryAfter = value;
                            else
                                delete message.retryAfter;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Refused message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Refused
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Refused} Refused
             */
            Refused.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Refused)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Refused: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Refused();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.retryAfter != null)
                    if ($Number(object.retryAfter) !== 0)
                        message.retryAfter = object.retryAfter >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Refused message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Refused
             * @static
             * @param {bus.v1.Refused} message Refused
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Refused.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                    object.retryAfter = 0;
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.retryAfter != null && $Object.hasOwnProperty.call(message, "retryAfter"))
                    object.retryAfter = message.retryAfter;
                return object;
            };

            /**
             * Converts this Refused to JSON.
             * @function toJSON
             * @memberof bus.v1.Refused
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Refused.prototype.toJSON = function() {
                return Refused.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Refused;
        })();

        v1.Handed = (function() {

            /**
             * Properties of a Handed.
             * @typedef {Object} bus.v1.Handed.$Properties
             * @property {number|null} [node] Handed node
             * @property {number|null} [number] Handed number
             * @property {number|null} [after] Handed after
             * @property {number|null} [since] Handed since
             * @property {number|null} [conversationId] Handed conversationId
             * @property {number|null} [userId] Handed userId
             * @property {Uint8Array|null} [clientId] Handed clientId
             * @property {Uint8Array|null} [body] Handed body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Handed.
             * @memberof bus.v1
             * @interface IHanded
             * @augments bus.v1.Handed.$Properties
             * @deprecated Use bus.v1.Handed.$Properties instead.
             */

            /**
             * Shape of a Handed.
             * @typedef {bus.v1.Handed.$Properties} bus.v1.Handed.$Shape
             */

            /**
             * Constructs a new Handed.
             * @memberof bus.v1
             * @classdesc Represents a Handed.
             * @constructor
             * @param {bus.v1.Handed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Handed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Handed node.
             * @member {number} node
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.node = 0;

            /**
             * Handed number.
             * @member {number} number
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Handed after.
             * @member {number} after
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.after = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Handed since.
             * @member {number} since
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.since = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Handed conversationId.
             * @member {number} conversationId
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.conversationId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Handed userId.
             * @member {number} userId
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.userId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Handed clientId.
             * @member {Uint8Array} clientId
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.clientId = $util.newBuffer([]);

            /**
             * Handed body.
             * @member {Uint8Array} body
             * @memberof bus.v1.Handed
             * @instance
             */
            Handed.prototype.body = $util.newBuffer([]);

            /**
             * Creates a new Handed instance using the specified properties.
             * @function create
             * @memberof bus.v1.Handed
             * @static
             * @param {bus.v1.Handed.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Handed} Handed instance
             * @type {{
             *   (properties: bus.v1.Handed.$Shape): bus.v1.Handed & bus.v1.Handed.$Shape;
             *   (properties?: bus.v1.Handed.$Properties): bus.v1.Handed;
             * }}
             */
            Handed.create = function(properties) {
                return new Handed(properties);
            };

            /**
             * Encodes the specified Handed message. Does not implicitly {@link bus.v1.Handed.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Handed
             * @static
             * @param {bus.v1.Handed.$Properties} message Handed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Handed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.number);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && (typeof message.after === "object" ? message.after.low || message.after.high : message.after !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.after);
                if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.since);
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && (typeof message.conversationId === "object" ? message.conversationId.low || message.conversationId.high : message.conversationId !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.conversationId);
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId") && (typeof message.userId === "object" ? message.userId.low || message.userId.high : message.userId !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.userId);
                if (message.clientId != null && $Object.hasOwnProperty.call(message, "clientId") && message.clientId.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.clientId);
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.body);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Handed message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Handed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Handed & bus.v1.Handed.$Shape} Handed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Handed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Handed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.since = value;
                            else
                                delete message.since;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.userId = value;
                            else
                                delete message.userId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientId = value;
                            else
                                delete message.clientId;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.body = value;
                            else
                                delete message.body;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Handed message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Handed
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Handed} Handed
             */
            Handed.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Handed)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Handed: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Handed();
                if (object.node != null)
                    if ($Number(object.node) !== 0)
                        message.node = object.node >>> 0;
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                if (object.after != null)
                    if (typeof object.after === "object" ? object.after.low || object.after.high : $Number(object.after) !== 0)
                        if ($util.Long)
                            message.after = $util.Long.fromValue(object.after, true);
                        else if (typeof object.after === "string")
                            message.after = $parseInt(object.after, 10);
                        else if (typeof object.after === "number")
                            message.after = object.after;
                        else if (typeof object.after === "object")
                            message.after = new $util.LongBits(object.after.low >>> 0, object.after.high >>> 0).toNumber(true);
                if (object.since != null)
                    if (typeof object.since === "object" ? object.since.low || object.since.high : $Number(object.since) !== 0)
                        if ($util.Long)
                            message.since = $util.Long.fromValue(object.since, true);
                        else if (typeof object.since === "string")
                            message.since = $parseInt(object.since, 10);
                        else if (typeof object.since === "number")
                            message.since = object.since;
                        else if (typeof object.since === "object")
                            message.since = new $util.LongBits(object.since.low >>> 0, object.since.high >>> 0).toNumber(true);
                if (object.conversationId != null)
                    if (typeof object.conversationId === "object" ? object.conversationId.low || object.conversationId.high : $Number(object.conversationId) !== 0)
                        if ($util.Long)
                            message.conversationId = $util.Long.fromValue(object.conversationId, true);
                        else if (typeof object.conversationId === "string")
                            message.conversationId = $parseInt(object.conversationId, 10);
                        else if (typeof object.conversationId === "number")
                            message.conversationId = object.conversationId;
                        else if (typeof object.conversationId === "object")
                            message.conversationId = new $util.LongBits(object.conversationId.low >>> 0, object.conversationId.high >>> 0).toNumber(true);
                if (object.userId != null)
                    if (typeof object.userId === "object" ? object.userId.low || object.userId.high : $Number(object.userId) !== 0)
                        if ($util.Long)
                            message.userId = $util.Long.fromValue(object.userId, true);
                        else if (typeof object.userId === "string")
                            message.userId = $parseInt(object.userId, 10);
                        else if (typeof object.userId === "number")
                            message.userId = object.userId;
                        else if (typeof object.userId === "object")
                            message.userId = new $util.LongBits(object.userId.low >>> 0, object.userId.high >>> 0).toNumber(true);
                if (object.clientId != null)
                    if (object.clientId.length)
                        if (typeof object.clientId === "string")
                            $util.base64.decode(object.clientId, message.clientId = $util.newBuffer($util.base64.length(object.clientId)), 0);
                        else if (object.clientId.length >= 0)
                            message.clientId = object.clientId;
                if (object.body != null)
                    if (object.body.length)
                        if (typeof object.body === "string")
                            $util.base64.decode(object.body, message.body = $util.newBuffer($util.base64.length(object.body)), 0);
                        else if (object.body.length >= 0)
                            message.body = object.body;
                return message;
            };

            /**
             * Creates a plain object from a Handed message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Handed
             * @static
             * @param {bus.v1.Handed} message Handed
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Handed.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.node = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.after = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.after = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.since = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.since = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.conversationId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.conversationId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.userId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.userId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.clientId = "";
                    else {
                        object.clientId = [];
                        if (options.bytes !== $Array)
                            object.clientId = $util.newBuffer(object.clientId);
                    }
                    if (options.bytes === $String)
                        object.body = "";
                    else {
                        object.body = [];
                        if (options.bytes !== $Array)
                            object.body = $util.newBuffer(object.body);
                    }
                }
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                if (message.after != null && $Object.hasOwnProperty.call(message, "after"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.after = typeof message.after === "number" ? $BigInt(message.after) : $util.Long.fromBits(message.after.low >>> 0, message.after.high >>> 0, true).toBigInt();
                    else if (typeof message.after === "number")
                        object.after = options.longs === $String ? $String(message.after) : message.after;
                    else
                        object.after = options.longs === $String ? $util.Long.prototype.toString.call(message.after) : options.longs === $Number ? new $util.LongBits(message.after.low >>> 0, message.after.high >>> 0).toNumber(true) : message.after;
                if (message.since != null && $Object.hasOwnProperty.call(message, "since"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.since = typeof message.since === "number" ? $BigInt(message.since) : $util.Long.fromBits(message.since.low >>> 0, message.since.high >>> 0, true).toBigInt();
                    else if (typeof message.since === "number")
                        object.since = options.longs === $String ? $String(message.since) : message.since;
                    else
                        object.since = options.longs === $String ? $util.Long.prototype.toString.call(message.since) : options.longs === $Number ? new $util.LongBits(message.since.low >>> 0, message.since.high >>> 0).toNumber(true) : message.since;
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.conversationId = typeof message.conversationId === "number" ? $BigInt(message.conversationId) : $util.Long.fromBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0, true).toBigInt();
                    else if (typeof message.conversationId === "number")
                        object.conversationId = options.longs === $String ? $String(message.conversationId) : message.conversationId;
                    else
                        object.conversationId = options.longs === $String ? $util.Long.prototype.toString.call(message.conversationId) : options.longs === $Number ? new $util.LongBits(message.conversationId.low >>> 0, message.conversationId.high >>> 0).toNumber(true) : message.conversationId;
                if (message.userId != null && $Object.hasOwnProperty.call(message, "userId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.userId = typeof message.userId === "number" ? $BigInt(message.userId) : $util.Long.fromBits(message.userId.low >>> 0, message.userId.high >>> 0, true).toBigInt();
                    else if (typeof message.userId === "number")
                        object.userId = options.longs === $String ? $String(message.userId) : message.userId;
                    else
                        object.userId = options.longs === $String ? $util.Long.prototype.toString.call(message.userId) : options.longs === $Number ? new $util.LongBits(message.userId.low >>> 0, message.userId.high >>> 0).toNumber(true) : message.userId;
                if (message.clientId != null && $Object.hasOwnProperty.call(message, "clientId"))
                    object.clientId = options.bytes === $String ? $util.base64.encode(message.clientId, 0, message.clientId.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.clientId) : message.clientId;
                if (message.body != null && $Object.hasOwnProperty.call(message, "body"))
                    object.body = options.bytes === $String ? $util.base64.encode(message.body, 0, message.body.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.body) : message.body;
                return object;
            };

            /**
             * Converts this Handed to JSON.
             * @function toJSON
             * @memberof bus.v1.Handed
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Handed.prototype.toJSON = function() {
                return Handed.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Handed;
        })();

        v1.Taken = (function() {

            /**
             * Properties of a Taken.
             * @typedef {Object} bus.v1.Taken.$Properties
             * @property {number|null} [node] Taken node
             * @property {number|null} [number] Taken number
             * @property {number|null} [seq] Taken seq
             * @property {number|null} [rev] Taken rev
             * @property {number|null} [time] Taken time
             * @property {number|null} [recipients] Taken recipients
             * @property {boolean|null} [repeated] Taken repeated
             * @property {bus.v1.Refused.$Properties|null} [refused] Taken refused
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Taken.
             * @memberof bus.v1
             * @interface ITaken
             * @augments bus.v1.Taken.$Properties
             * @deprecated Use bus.v1.Taken.$Properties instead.
             */

            /**
             * Shape of a Taken.
             * @typedef {bus.v1.Taken.$Properties} bus.v1.Taken.$Shape
             */

            /**
             * Constructs a new Taken.
             * @memberof bus.v1
             * @classdesc Represents a Taken.
             * @constructor
             * @param {bus.v1.Taken.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Taken = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Taken node.
             * @member {number} node
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.node = 0;

            /**
             * Taken number.
             * @member {number} number
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Taken seq.
             * @member {number} seq
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Taken rev.
             * @member {number} rev
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.rev = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Taken time.
             * @member {number} time
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.time = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Taken recipients.
             * @member {number} recipients
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.recipients = 0;

            /**
             * Taken repeated.
             * @member {boolean} repeated
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.repeated = false;

            /**
             * Taken refused.
             * @member {bus.v1.Refused.$Properties|null|undefined} refused
             * @memberof bus.v1.Taken
             * @instance
             */
            Taken.prototype.refused = null;

            /**
             * Creates a new Taken instance using the specified properties.
             * @function create
             * @memberof bus.v1.Taken
             * @static
             * @param {bus.v1.Taken.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Taken} Taken instance
             * @type {{
             *   (properties: bus.v1.Taken.$Shape): bus.v1.Taken & bus.v1.Taken.$Shape;
             *   (properties?: bus.v1.Taken.$Properties): bus.v1.Taken;
             * }}
             */
            Taken.create = function(properties) {
                return new Taken(properties);
            };

            /**
             * Encodes the specified Taken message. Does not implicitly {@link bus.v1.Taken.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Taken
             * @static
             * @param {bus.v1.Taken.$Properties} message Taken message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Taken.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.node);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.number);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.seq);
                if (message.rev != null && $Object.hasOwnProperty.call(message, "rev") && (typeof message.rev === "object" ? message.rev.low || message.rev.high : message.rev !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.rev);
                if (message.time != null && $Object.hasOwnProperty.call(message, "time") && (typeof message.time === "object" ? message.time.low || message.time.high : message.time !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.time);
                if (message.recipients != null && $Object.hasOwnProperty.call(message, "recipients") && message.recipients !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.recipients);
                if (message.repeated != null && $Object.hasOwnProperty.call(message, "repeated") && message.repeated !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.repeated);
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.bus.v1.Refused.encode(message.refused, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Taken message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Taken
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Taken & bus.v1.Taken.$Shape} Taken
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Taken.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Taken();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.rev = value;
                            else
                                delete message.rev;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.time = value;
                            else
                                delete message.time;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.recipients = value;
                            else
                                delete message.recipients;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.repeated = value;
                            else
                                delete message.repeated;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.bus.v1.Refused.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Taken message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Taken
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Taken} Taken
             */
            Taken.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Taken)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Taken: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.bus.v1.Taken();
                if (object.node != null)
                    if ($Number(object.node) !== 0)
                        message.node = object.node >>> 0;
                if (object.number != null)
                    if (typeof object.number === "object" ? object.number.low || object.number.high : $Number(object.number) !== 0)
                        if ($util.Long)
                            message.number = $util.Long.fromValue(object.number, true);
                        else if (typeof object.number === "string")
                            message.number = $parseInt(object.number, 10);
                        else if (typeof object.number === "number")
                            message.number = object.number;
                        else if (typeof object.number === "object")
                            message.number = new $util.LongBits(object.number.low >>> 0, object.number.high >>> 0).toNumber(true);
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.rev != null)
                    if (typeof object.rev === "object" ? object.rev.low || object.rev.high : $Number(object.rev) !== 0)
                        if ($util.Long)
                            message.rev = $util.Long.fromValue(object.rev, true);
                        else if (typeof object.rev === "string")
                            message.rev = $parseInt(object.rev, 10);
                        else if (typeof object.rev === "number")
                            message.rev = object.rev;
                        else if (typeof object.rev === "object")
                            message.rev = new $util.LongBits(object.rev.low >>> 0, object.rev.high >>> 0).toNumber(true);
                if (object.time != null)
                    if (typeof object.time === "object" ? object.time.low || object.time.high : $Number(object.time) !== 0)
                        if ($util.Long)
                            message.time = $util.Long.fromValue(object.time, true);
                        else if (typeof object.time === "string")
                            message.time = $parseInt(object.time, 10);
                        else if (typeof object.time === "number")
                            message.time = object.time;
                        else if (typeof object.time === "object")
                            message.time = new $util.LongBits(object.time.low >>> 0, object.time.high >>> 0).toNumber(true);
                if (object.recipients != null)
                    if ($Number(object.recipients) !== 0)
                        message.recipients = object.recipients >>> 0;
                if (object.repeated != null)
                    if (object.repeated)
                        message.repeated = $Boolean(object.repeated);
                if (object.refused != null) {
                    if (!$util.isObject(object.refused))
                        throw $TypeError(".bus.v1.Taken.refused: object expected");
                    message.refused = $root.bus.v1.Refused.fromObject(object.refused, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Taken message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Taken
             * @static
             * @param {bus.v1.Taken} message Taken
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Taken.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.node = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.number = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.number = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.rev = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.rev = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.time = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.time = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.recipients = 0;
                    object.repeated = false;
                    object.refused = null;
                }
                if (message.node != null && $Object.hasOwnProperty.call(message, "node"))
                    object.node = message.node;
                if (message.number != null && $Object.hasOwnProperty.call(message, "number"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.number = typeof message.number === "number" ? $BigInt(message.number) : $util.Long.fromBits(message.number.low >>> 0, message.number.high >>> 0, true).toBigInt();
                    else if (typeof message.number === "number")
                        object.number = options.longs === $String ? $String(message.number) : message.number;
                    else
                        object.number = options.longs === $String ? $util.Long.prototype.toString.call(message.number) : options.longs === $Number ? new $util.LongBits(message.number.low >>> 0, message.number.high >>> 0).toNumber(true) : message.number;
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.rev != null && $Object.hasOwnProperty.call(message, "rev"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.rev = typeof message.rev === "number" ? $BigInt(message.rev) : $util.Long.fromBits(message.rev.low >>> 0, message.rev.high >>> 0, true).toBigInt();
                    else if (typeof message.rev === "number")
                        object.rev = options.longs === $String ? $String(message.rev) : message.rev;
                    else
                        object.rev = options.longs === $String ? $util.Long.prototype.toString.call(message.rev) : options.longs === $Number ? new $util.LongBits(message.rev.low >>> 0, message.rev.high >>> 0).toNumber(true) : message.rev;
                if (message.time != null && $Object.hasOwnProperty.call(message, "time"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.time = typeof message.time === "number" ? $BigInt(message.time) : $util.Long.fromBits(message.time.low >>> 0, message.time.high >>> 0, true).toBigInt();
                    else if (typeof message.time === "number")
                        object.time = options.longs === $String ? $String(message.time) : message.time;
                    else
                        object.time = options.longs === $String ? $util.Long.prototype.toString.call(message.time) : options.longs === $Number ? new $util.LongBits(message.time.low >>> 0, message.time.high >>> 0).toNumber(true) : message.time;
                if (message.recipients != null && $Object.hasOwnProperty.call(message, "recipients"))
                    object.recipients = message.recipients;
                if (message.repeated != null && $Object.hasOwnProperty.call(message, "repeated"))
                    object.repeated = message.repeated;
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    object.refused = $root.bus.v1.Refused.toObject(message.refused, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Taken to JSON.
             * @function toJSON
             * @memberof bus.v1.Taken
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Taken.prototype.toJSON = function() {
                return Taken.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Taken;
        })();

        v1.Retiring = (function() {

            /**
             * Properties of a Retiring.
             * @typedef {Object} bus.v1.Retiring.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Retiring.
             * @memberof bus.v1
             * @interface IRetiring
             * @augments bus.v1.Retiring.$Properties
             * @deprecated Use bus.v1.Retiring.$Properties instead.
             */

            /**
             * Shape of a Retiring.
             * @typedef {bus.v1.Retiring.$Properties} bus.v1.Retiring.$Shape
             */

            /**
             * Constructs a new Retiring.
             * @memberof bus.v1
             * @classdesc Represents a Retiring.
             * @constructor
             * @param {bus.v1.Retiring.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Retiring = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Retiring instance using the specified properties.
             * @function create
             * @memberof bus.v1.Retiring
             * @static
             * @param {bus.v1.Retiring.$Properties=} [properties] Properties to set
             * @returns {bus.v1.Retiring} Retiring instance
             * @type {{
             *   (properties: bus.v1.Retiring.$Shape): bus.v1.Retiring & bus.v1.Retiring.$Shape;
             *   (properties?: bus.v1.Retiring.$Properties): bus.v1.Retiring;
             * }}
             */
            Retiring.create = function(properties) {
                return new Retiring(properties);
            };

            /**
             * Encodes the specified Retiring message. Does not implicitly {@link bus.v1.Retiring.verify|verify} messages.
             * @function encode
             * @memberof bus.v1.Retiring
             * @static
             * @param {bus.v1.Retiring.$Properties} message Retiring message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Retiring.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Retiring message from the specified reader or buffer.
             * @function decode
             * @memberof bus.v1.Retiring
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {bus.v1.Retiring & bus.v1.Retiring.$Shape} Retiring
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Retiring.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.bus.v1.Retiring();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Retiring message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof bus.v1.Retiring
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {bus.v1.Retiring} Retiring
             */
            Retiring.fromObject = function (object, _depth) {
                if (object instanceof $root.bus.v1.Retiring)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".bus.v1.Retiring: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.bus.v1.Retiring();
            };

            /**
             * Creates a plain object from a Retiring message. Also converts values to other types if specified.
             * @function toObject
             * @memberof bus.v1.Retiring
             * @static
             * @param {bus.v1.Retiring} message Retiring
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Retiring.toObject = function () {
                return {};
            };

            /**
             * Converts this Retiring to JSON.
             * @function toJSON
             * @memberof bus.v1.Retiring
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Retiring.prototype.toJSON = function() {
                return Retiring.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Retiring;
        })();

        return v1;
    })();

    return bus;
})();

export {
  $root as default
};
