import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace bus. */
export namespace bus {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Batch.
         * @deprecated Use bus.v1.Batch.$Properties instead.
         */
        interface IBatch extends bus.v1.Batch.$Properties {
        }

        /** Represents a Batch. */
        class Batch {

            /**
             * Constructs a new Batch.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Batch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Batch node. */
            node: number;

            /** Batch life. */
            life: number;

            /** Batch number. */
            number: number;

            /** Batch news. */
            news: bus.v1.News.$Properties[];

            /**
             * Creates a new Batch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Batch instance
             */
            static create(properties: bus.v1.Batch.$Shape): bus.v1.Batch & bus.v1.Batch.$Shape;
            static create(properties?: bus.v1.Batch.$Properties): bus.v1.Batch;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link bus.v1.Batch.verify|verify} messages.
             * @param message Batch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Batch & bus.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Batch & bus.v1.Batch.$Shape;

            /**
             * Creates a Batch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Batch
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Batch;

            /**
             * Creates a plain object from a Batch message. Also converts values to other types if specified.
             * @param message Batch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Batch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Batch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Batch {

            /** Properties of a Batch. */
            interface $Properties {

                /** Batch node */
                node?: (number|null);

                /** Batch life */
                life?: (number|null);

                /** Batch number */
                number?: (number|null);

                /** Batch news */
                news?: (bus.v1.News.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Batch. */
            type $Shape = {
              node?: number|null;
              life?: number|null;
              number?: number|null;
              news?: bus.v1.News.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a News.
         * @deprecated Use bus.v1.News.$Properties instead.
         */
        interface INews extends bus.v1.News.$Properties {
        }

        /** Represents a News. */
        class News {

            /**
             * Constructs a new News.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.News.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** News conversationId. */
            conversationId: number;

            /** News fromRev. */
            fromRev: number;

            /** News toRev. */
            toRev: number;

            /** News tellings. */
            tellings: bus.v1.Telling.$Properties[];

            /**
             * Creates a new News instance using the specified properties.
             * @param [properties] Properties to set
             * @returns News instance
             */
            static create(properties: bus.v1.News.$Shape): bus.v1.News & bus.v1.News.$Shape;
            static create(properties?: bus.v1.News.$Properties): bus.v1.News;

            /**
             * Encodes the specified News message. Does not implicitly {@link bus.v1.News.verify|verify} messages.
             * @param message News message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.News.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a News message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.News & bus.v1.News.$Shape} News
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.News & bus.v1.News.$Shape;

            /**
             * Creates a News message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns News
             */
            static fromObject(object: { [k: string]: any }): bus.v1.News;

            /**
             * Creates a plain object from a News message. Also converts values to other types if specified.
             * @param message News
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.News, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this News to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace News {

            /** Properties of a News. */
            interface $Properties {

                /** News conversationId */
                conversationId?: (number|null);

                /** News fromRev */
                fromRev?: (number|null);

                /** News toRev */
                toRev?: (number|null);

                /** News tellings */
                tellings?: (bus.v1.Telling.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a News. */
            type $Shape = {
              conversationId?: number|null;
              fromRev?: number|null;
              toRev?: number|null;
              tellings?: bus.v1.Telling.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Telling.
         * @deprecated Use bus.v1.Telling.$Properties instead.
         */
        interface ITelling extends bus.v1.Telling.$Properties {
        }

        /** Represents a Telling. */
        class Telling {

            /**
             * Constructs a new Telling.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Telling.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Telling toConversation. */
            toConversation?: (bus.v1.ToConversation.$Properties|null);

            /** Telling toUser. */
            toUser?: (bus.v1.ToUser.$Properties|null);

            /** Telling join. */
            join?: (bus.v1.Join.$Properties|null);

            /** Telling part. */
            part?: (bus.v1.Part.$Properties|null);

            /** Telling moved. */
            moved?: (bus.v1.Moved.$Properties|null);

            /** Telling closed. */
            closed?: (bus.v1.Closed.$Properties|null);

            /** Telling showOut. */
            showOut?: (bus.v1.ShowOut.$Properties|null);

            /** Telling sessionEnded. */
            sessionEnded?: (bus.v1.SessionEnded.$Properties|null);

            /** Telling people. */
            people?: (bus.v1.People.$Properties|null);

            /** Telling came. */
            came?: (bus.v1.Person.$Properties|null);

            /** Telling gone. */
            gone?: (bus.v1.Person.$Properties|null);

            /** Telling visibility. */
            visibility?: (bus.v1.Visibility.$Properties|null);

            /** Telling mine. */
            mine?: (bus.v1.Mine.$Properties|null);

            /** Telling hello. */
            hello?: (bus.v1.Hello.$Properties|null);

            /** Telling bye. */
            bye?: (bus.v1.Bye.$Properties|null);

            /** Telling callsLed. */
            callsLed?: (bus.v1.CallsLed.$Properties|null);

            /** Telling toCalls. */
            toCalls?: (bus.v1.ToCalls.$Properties|null);

            /** Telling fromCalls. */
            fromCalls?: (bus.v1.FromCalls.$Properties|null);

            /** Telling handed. */
            handed?: (bus.v1.Handed.$Properties|null);

            /** Telling taken. */
            taken?: (bus.v1.Taken.$Properties|null);

            /** Telling retiring. */
            retiring?: (bus.v1.Retiring.$Properties|null);

            /** Telling body. */
            body?: ("toConversation"|"toUser"|"join"|"part"|"moved"|"closed"|"showOut"|"sessionEnded"|"people"|"came"|"gone"|"visibility"|"mine"|"hello"|"bye"|"callsLed"|"toCalls"|"fromCalls"|"handed"|"taken"|"retiring");

            /**
             * Creates a new Telling instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Telling instance
             */
            static create(properties: bus.v1.Telling.$Shape): bus.v1.Telling & bus.v1.Telling.$Shape;
            static create(properties?: bus.v1.Telling.$Properties): bus.v1.Telling;

            /**
             * Encodes the specified Telling message. Does not implicitly {@link bus.v1.Telling.verify|verify} messages.
             * @param message Telling message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Telling.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Telling message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Telling & bus.v1.Telling.$Shape} Telling
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Telling & bus.v1.Telling.$Shape;

            /**
             * Creates a Telling message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Telling
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Telling;

            /**
             * Creates a plain object from a Telling message. Also converts values to other types if specified.
             * @param message Telling
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Telling, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Telling to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Telling {

            /** Properties of a Telling. */
            interface $Properties {

                /** Telling toConversation */
                toConversation?: (bus.v1.ToConversation.$Properties|null);

                /** Telling toUser */
                toUser?: (bus.v1.ToUser.$Properties|null);

                /** Telling join */
                join?: (bus.v1.Join.$Properties|null);

                /** Telling part */
                part?: (bus.v1.Part.$Properties|null);

                /** Telling moved */
                moved?: (bus.v1.Moved.$Properties|null);

                /** Telling closed */
                closed?: (bus.v1.Closed.$Properties|null);

                /** Telling showOut */
                showOut?: (bus.v1.ShowOut.$Properties|null);

                /** Telling sessionEnded */
                sessionEnded?: (bus.v1.SessionEnded.$Properties|null);

                /** Telling people */
                people?: (bus.v1.People.$Properties|null);

                /** Telling came */
                came?: (bus.v1.Person.$Properties|null);

                /** Telling gone */
                gone?: (bus.v1.Person.$Properties|null);

                /** Telling visibility */
                visibility?: (bus.v1.Visibility.$Properties|null);

                /** Telling mine */
                mine?: (bus.v1.Mine.$Properties|null);

                /** Telling hello */
                hello?: (bus.v1.Hello.$Properties|null);

                /** Telling bye */
                bye?: (bus.v1.Bye.$Properties|null);

                /** Telling callsLed */
                callsLed?: (bus.v1.CallsLed.$Properties|null);

                /** Telling toCalls */
                toCalls?: (bus.v1.ToCalls.$Properties|null);

                /** Telling fromCalls */
                fromCalls?: (bus.v1.FromCalls.$Properties|null);

                /** Telling handed */
                handed?: (bus.v1.Handed.$Properties|null);

                /** Telling taken */
                taken?: (bus.v1.Taken.$Properties|null);

                /** Telling retiring */
                retiring?: (bus.v1.Retiring.$Properties|null);

                /** Telling body */
                body?: ("toConversation"|"toUser"|"join"|"part"|"moved"|"closed"|"showOut"|"sessionEnded"|"people"|"came"|"gone"|"visibility"|"mine"|"hello"|"bye"|"callsLed"|"toCalls"|"fromCalls"|"handed"|"taken"|"retiring");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Telling. */
            type $Shape = {
              toConversation?: bus.v1.ToConversation.$Shape|null;
              toUser?: bus.v1.ToUser.$Shape|null;
              join?: bus.v1.Join.$Shape|null;
              part?: bus.v1.Part.$Shape|null;
              moved?: bus.v1.Moved.$Shape|null;
              closed?: bus.v1.Closed.$Shape|null;
              showOut?: bus.v1.ShowOut.$Shape|null;
              sessionEnded?: bus.v1.SessionEnded.$Shape|null;
              people?: bus.v1.People.$Shape|null;
              came?: bus.v1.Person.$Shape|null;
              gone?: bus.v1.Person.$Shape|null;
              visibility?: bus.v1.Visibility.$Shape|null;
              mine?: bus.v1.Mine.$Shape|null;
              hello?: bus.v1.Hello.$Shape|null;
              bye?: bus.v1.Bye.$Shape|null;
              callsLed?: bus.v1.CallsLed.$Shape|null;
              toCalls?: bus.v1.ToCalls.$Shape|null;
              fromCalls?: bus.v1.FromCalls.$Shape|null;
              handed?: bus.v1.Handed.$Shape|null;
              taken?: bus.v1.Taken.$Shape|null;
              retiring?: bus.v1.Retiring.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "toConversation"; toConversation: bus.v1.ToConversation.$Shape; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "toUser"; toConversation?: null; toUser: bus.v1.ToUser.$Shape; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "join"; toConversation?: null; toUser?: null; join: bus.v1.Join.$Shape; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "part"; toConversation?: null; toUser?: null; join?: null; part: bus.v1.Part.$Shape; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "moved"; toConversation?: null; toUser?: null; join?: null; part?: null; moved: bus.v1.Moved.$Shape; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "closed"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed: bus.v1.Closed.$Shape; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "showOut"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut: bus.v1.ShowOut.$Shape; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "sessionEnded"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded: bus.v1.SessionEnded.$Shape; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "people"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people: bus.v1.People.$Shape; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "came"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came: bus.v1.Person.$Shape; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "gone"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone: bus.v1.Person.$Shape; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "visibility"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility: bus.v1.Visibility.$Shape; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "mine"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine: bus.v1.Mine.$Shape; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "hello"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello: bus.v1.Hello.$Shape; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "bye"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye: bus.v1.Bye.$Shape; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "callsLed"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed: bus.v1.CallsLed.$Shape; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "toCalls"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls: bus.v1.ToCalls.$Shape; fromCalls?: null; handed?: null; taken?: null; retiring?: null }|{ body?: "fromCalls"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls: bus.v1.FromCalls.$Shape; handed?: null; taken?: null; retiring?: null }|{ body?: "handed"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed: bus.v1.Handed.$Shape; taken?: null; retiring?: null }|{ body?: "taken"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken: bus.v1.Taken.$Shape; retiring?: null }|{ body?: "retiring"; toConversation?: null; toUser?: null; join?: null; part?: null; moved?: null; closed?: null; showOut?: null; sessionEnded?: null; people?: null; came?: null; gone?: null; visibility?: null; mine?: null; hello?: null; bye?: null; callsLed?: null; toCalls?: null; fromCalls?: null; handed?: null; taken?: null; retiring: bus.v1.Retiring.$Shape })
            );
        }

        /**
         * Properties of a ToConversation.
         * @deprecated Use bus.v1.ToConversation.$Properties instead.
         */
        interface IToConversation extends bus.v1.ToConversation.$Properties {
        }

        /** Represents a ToConversation. */
        class ToConversation {

            /**
             * Constructs a new ToConversation.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.ToConversation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToConversation conversationId. */
            conversationId: number;

            /** ToConversation frame. */
            frame: Uint8Array;

            /**
             * Creates a new ToConversation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToConversation instance
             */
            static create(properties: bus.v1.ToConversation.$Shape): bus.v1.ToConversation & bus.v1.ToConversation.$Shape;
            static create(properties?: bus.v1.ToConversation.$Properties): bus.v1.ToConversation;

            /**
             * Encodes the specified ToConversation message. Does not implicitly {@link bus.v1.ToConversation.verify|verify} messages.
             * @param message ToConversation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.ToConversation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToConversation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.ToConversation & bus.v1.ToConversation.$Shape} ToConversation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.ToConversation & bus.v1.ToConversation.$Shape;

            /**
             * Creates a ToConversation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ToConversation
             */
            static fromObject(object: { [k: string]: any }): bus.v1.ToConversation;

            /**
             * Creates a plain object from a ToConversation message. Also converts values to other types if specified.
             * @param message ToConversation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.ToConversation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ToConversation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ToConversation {

            /** Properties of a ToConversation. */
            interface $Properties {

                /** ToConversation conversationId */
                conversationId?: (number|null);

                /** ToConversation frame */
                frame?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToConversation. */
            type $Shape = bus.v1.ToConversation.$Properties;
        }

        /**
         * Properties of a ToUser.
         * @deprecated Use bus.v1.ToUser.$Properties instead.
         */
        interface IToUser extends bus.v1.ToUser.$Properties {
        }

        /** Represents a ToUser. */
        class ToUser {

            /**
             * Constructs a new ToUser.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.ToUser.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToUser userId. */
            userId: number;

            /** ToUser frame. */
            frame: Uint8Array;

            /** ToUser conversationId. */
            conversationId: number;

            /**
             * Creates a new ToUser instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToUser instance
             */
            static create(properties: bus.v1.ToUser.$Shape): bus.v1.ToUser & bus.v1.ToUser.$Shape;
            static create(properties?: bus.v1.ToUser.$Properties): bus.v1.ToUser;

            /**
             * Encodes the specified ToUser message. Does not implicitly {@link bus.v1.ToUser.verify|verify} messages.
             * @param message ToUser message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.ToUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToUser message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.ToUser & bus.v1.ToUser.$Shape} ToUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.ToUser & bus.v1.ToUser.$Shape;

            /**
             * Creates a ToUser message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ToUser
             */
            static fromObject(object: { [k: string]: any }): bus.v1.ToUser;

            /**
             * Creates a plain object from a ToUser message. Also converts values to other types if specified.
             * @param message ToUser
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.ToUser, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ToUser to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ToUser {

            /** Properties of a ToUser. */
            interface $Properties {

                /** ToUser userId */
                userId?: (number|null);

                /** ToUser frame */
                frame?: (Uint8Array|null);

                /** ToUser conversationId */
                conversationId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToUser. */
            type $Shape = bus.v1.ToUser.$Properties;
        }

        /**
         * Properties of a Join.
         * @deprecated Use bus.v1.Join.$Properties instead.
         */
        interface IJoin extends bus.v1.Join.$Properties {
        }

        /** Represents a Join. */
        class Join {

            /**
             * Constructs a new Join.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Join.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Join conversationId. */
            conversationId: number;

            /** Join userIds. */
            userIds: number[];

            /**
             * Creates a new Join instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Join instance
             */
            static create(properties: bus.v1.Join.$Shape): bus.v1.Join & bus.v1.Join.$Shape;
            static create(properties?: bus.v1.Join.$Properties): bus.v1.Join;

            /**
             * Encodes the specified Join message. Does not implicitly {@link bus.v1.Join.verify|verify} messages.
             * @param message Join message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Join & bus.v1.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Join & bus.v1.Join.$Shape;

            /**
             * Creates a Join message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Join
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Join;

            /**
             * Creates a plain object from a Join message. Also converts values to other types if specified.
             * @param message Join
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Join, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Join to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Join {

            /** Properties of a Join. */
            interface $Properties {

                /** Join conversationId */
                conversationId?: (number|null);

                /** Join userIds */
                userIds?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Join. */
            type $Shape = bus.v1.Join.$Properties;
        }

        /**
         * Properties of a Part.
         * @deprecated Use bus.v1.Part.$Properties instead.
         */
        interface IPart extends bus.v1.Part.$Properties {
        }

        /** Represents a Part. */
        class Part {

            /**
             * Constructs a new Part.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Part.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Part conversationId. */
            conversationId: number;

            /** Part userId. */
            userId: number;

            /**
             * Creates a new Part instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Part instance
             */
            static create(properties: bus.v1.Part.$Shape): bus.v1.Part & bus.v1.Part.$Shape;
            static create(properties?: bus.v1.Part.$Properties): bus.v1.Part;

            /**
             * Encodes the specified Part message. Does not implicitly {@link bus.v1.Part.verify|verify} messages.
             * @param message Part message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Part.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Part message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Part & bus.v1.Part.$Shape} Part
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Part & bus.v1.Part.$Shape;

            /**
             * Creates a Part message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Part
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Part;

            /**
             * Creates a plain object from a Part message. Also converts values to other types if specified.
             * @param message Part
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Part, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Part to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Part {

            /** Properties of a Part. */
            interface $Properties {

                /** Part conversationId */
                conversationId?: (number|null);

                /** Part userId */
                userId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Part. */
            type $Shape = bus.v1.Part.$Properties;
        }

        /**
         * Properties of a Moved.
         * @deprecated Use bus.v1.Moved.$Properties instead.
         */
        interface IMoved extends bus.v1.Moved.$Properties {
        }

        /** Represents a Moved. */
        class Moved {

            /**
             * Constructs a new Moved.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Moved.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Moved conversationId. */
            conversationId: number;

            /** Moved lastSeq. */
            lastSeq: number;

            /** Moved lastRev. */
            lastRev: number;

            /**
             * Creates a new Moved instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Moved instance
             */
            static create(properties: bus.v1.Moved.$Shape): bus.v1.Moved & bus.v1.Moved.$Shape;
            static create(properties?: bus.v1.Moved.$Properties): bus.v1.Moved;

            /**
             * Encodes the specified Moved message. Does not implicitly {@link bus.v1.Moved.verify|verify} messages.
             * @param message Moved message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Moved.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Moved message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Moved & bus.v1.Moved.$Shape} Moved
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Moved & bus.v1.Moved.$Shape;

            /**
             * Creates a Moved message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Moved
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Moved;

            /**
             * Creates a plain object from a Moved message. Also converts values to other types if specified.
             * @param message Moved
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Moved, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Moved to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Moved {

            /** Properties of a Moved. */
            interface $Properties {

                /** Moved conversationId */
                conversationId?: (number|null);

                /** Moved lastSeq */
                lastSeq?: (number|null);

                /** Moved lastRev */
                lastRev?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Moved. */
            type $Shape = bus.v1.Moved.$Properties;
        }

        /**
         * Properties of a Closed.
         * @deprecated Use bus.v1.Closed.$Properties instead.
         */
        interface IClosed extends bus.v1.Closed.$Properties {
        }

        /** Represents a Closed. */
        class Closed {

            /**
             * Constructs a new Closed.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Closed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Closed conversationId. */
            conversationId: number;

            /** Closed closed. */
            closed: boolean;

            /**
             * Creates a new Closed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Closed instance
             */
            static create(properties: bus.v1.Closed.$Shape): bus.v1.Closed & bus.v1.Closed.$Shape;
            static create(properties?: bus.v1.Closed.$Properties): bus.v1.Closed;

            /**
             * Encodes the specified Closed message. Does not implicitly {@link bus.v1.Closed.verify|verify} messages.
             * @param message Closed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Closed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Closed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Closed & bus.v1.Closed.$Shape} Closed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Closed & bus.v1.Closed.$Shape;

            /**
             * Creates a Closed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Closed
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Closed;

            /**
             * Creates a plain object from a Closed message. Also converts values to other types if specified.
             * @param message Closed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Closed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Closed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Closed {

            /** Properties of a Closed. */
            interface $Properties {

                /** Closed conversationId */
                conversationId?: (number|null);

                /** Closed closed */
                closed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Closed. */
            type $Shape = bus.v1.Closed.$Properties;
        }

        /**
         * Properties of a ShowOut.
         * @deprecated Use bus.v1.ShowOut.$Properties instead.
         */
        interface IShowOut extends bus.v1.ShowOut.$Properties {
        }

        /** Represents a ShowOut. */
        class ShowOut {

            /**
             * Constructs a new ShowOut.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.ShowOut.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ShowOut userId. */
            userId: number;

            /** ShowOut sessionId. */
            sessionId: number;

            /** ShowOut why. */
            why: number;

            /**
             * Creates a new ShowOut instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ShowOut instance
             */
            static create(properties: bus.v1.ShowOut.$Shape): bus.v1.ShowOut & bus.v1.ShowOut.$Shape;
            static create(properties?: bus.v1.ShowOut.$Properties): bus.v1.ShowOut;

            /**
             * Encodes the specified ShowOut message. Does not implicitly {@link bus.v1.ShowOut.verify|verify} messages.
             * @param message ShowOut message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.ShowOut.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ShowOut message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.ShowOut & bus.v1.ShowOut.$Shape} ShowOut
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.ShowOut & bus.v1.ShowOut.$Shape;

            /**
             * Creates a ShowOut message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ShowOut
             */
            static fromObject(object: { [k: string]: any }): bus.v1.ShowOut;

            /**
             * Creates a plain object from a ShowOut message. Also converts values to other types if specified.
             * @param message ShowOut
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.ShowOut, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ShowOut to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ShowOut {

            /** Properties of a ShowOut. */
            interface $Properties {

                /** ShowOut userId */
                userId?: (number|null);

                /** ShowOut sessionId */
                sessionId?: (number|null);

                /** ShowOut why */
                why?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ShowOut. */
            type $Shape = bus.v1.ShowOut.$Properties;
        }

        /**
         * Properties of a SessionEnded.
         * @deprecated Use bus.v1.SessionEnded.$Properties instead.
         */
        interface ISessionEnded extends bus.v1.SessionEnded.$Properties {
        }

        /** Represents a SessionEnded. */
        class SessionEnded {

            /**
             * Constructs a new SessionEnded.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.SessionEnded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionEnded sessionId. */
            sessionId: number;

            /**
             * Creates a new SessionEnded instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionEnded instance
             */
            static create(properties: bus.v1.SessionEnded.$Shape): bus.v1.SessionEnded & bus.v1.SessionEnded.$Shape;
            static create(properties?: bus.v1.SessionEnded.$Properties): bus.v1.SessionEnded;

            /**
             * Encodes the specified SessionEnded message. Does not implicitly {@link bus.v1.SessionEnded.verify|verify} messages.
             * @param message SessionEnded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.SessionEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionEnded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.SessionEnded & bus.v1.SessionEnded.$Shape} SessionEnded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.SessionEnded & bus.v1.SessionEnded.$Shape;

            /**
             * Creates a SessionEnded message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SessionEnded
             */
            static fromObject(object: { [k: string]: any }): bus.v1.SessionEnded;

            /**
             * Creates a plain object from a SessionEnded message. Also converts values to other types if specified.
             * @param message SessionEnded
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.SessionEnded, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SessionEnded to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SessionEnded {

            /** Properties of a SessionEnded. */
            interface $Properties {

                /** SessionEnded sessionId */
                sessionId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionEnded. */
            type $Shape = bus.v1.SessionEnded.$Properties;
        }

        /**
         * Properties of a People.
         * @deprecated Use bus.v1.People.$Properties instead.
         */
        interface IPeople extends bus.v1.People.$Properties {
        }

        /** Represents a People. */
        class People {

            /**
             * Constructs a new People.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.People.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** People userIds. */
            userIds: number[];

            /**
             * Creates a new People instance using the specified properties.
             * @param [properties] Properties to set
             * @returns People instance
             */
            static create(properties: bus.v1.People.$Shape): bus.v1.People & bus.v1.People.$Shape;
            static create(properties?: bus.v1.People.$Properties): bus.v1.People;

            /**
             * Encodes the specified People message. Does not implicitly {@link bus.v1.People.verify|verify} messages.
             * @param message People message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.People.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a People message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.People & bus.v1.People.$Shape} People
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.People & bus.v1.People.$Shape;

            /**
             * Creates a People message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns People
             */
            static fromObject(object: { [k: string]: any }): bus.v1.People;

            /**
             * Creates a plain object from a People message. Also converts values to other types if specified.
             * @param message People
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.People, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this People to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace People {

            /** Properties of a People. */
            interface $Properties {

                /** People userIds */
                userIds?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a People. */
            type $Shape = bus.v1.People.$Properties;
        }

        /**
         * Properties of a Person.
         * @deprecated Use bus.v1.Person.$Properties instead.
         */
        interface IPerson extends bus.v1.Person.$Properties {
        }

        /** Represents a Person. */
        class Person {

            /**
             * Constructs a new Person.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Person.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Person userId. */
            userId: number;

            /**
             * Creates a new Person instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Person instance
             */
            static create(properties: bus.v1.Person.$Shape): bus.v1.Person & bus.v1.Person.$Shape;
            static create(properties?: bus.v1.Person.$Properties): bus.v1.Person;

            /**
             * Encodes the specified Person message. Does not implicitly {@link bus.v1.Person.verify|verify} messages.
             * @param message Person message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Person.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Person message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Person & bus.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Person & bus.v1.Person.$Shape;

            /**
             * Creates a Person message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Person
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Person;

            /**
             * Creates a plain object from a Person message. Also converts values to other types if specified.
             * @param message Person
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Person, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Person to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Person {

            /** Properties of a Person. */
            interface $Properties {

                /** Person userId */
                userId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Person. */
            type $Shape = bus.v1.Person.$Properties;
        }

        /**
         * Properties of a Visibility.
         * @deprecated Use bus.v1.Visibility.$Properties instead.
         */
        interface IVisibility extends bus.v1.Visibility.$Properties {
        }

        /** Represents a Visibility. */
        class Visibility {

            /**
             * Constructs a new Visibility.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Visibility.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Visibility userId. */
            userId: number;

            /** Visibility invisible. */
            invisible: boolean;

            /**
             * Creates a new Visibility instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Visibility instance
             */
            static create(properties: bus.v1.Visibility.$Shape): bus.v1.Visibility & bus.v1.Visibility.$Shape;
            static create(properties?: bus.v1.Visibility.$Properties): bus.v1.Visibility;

            /**
             * Encodes the specified Visibility message. Does not implicitly {@link bus.v1.Visibility.verify|verify} messages.
             * @param message Visibility message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Visibility.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Visibility message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Visibility & bus.v1.Visibility.$Shape} Visibility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Visibility & bus.v1.Visibility.$Shape;

            /**
             * Creates a Visibility message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Visibility
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Visibility;

            /**
             * Creates a plain object from a Visibility message. Also converts values to other types if specified.
             * @param message Visibility
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Visibility, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Visibility to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Visibility {

            /** Properties of a Visibility. */
            interface $Properties {

                /** Visibility userId */
                userId?: (number|null);

                /** Visibility invisible */
                invisible?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Visibility. */
            type $Shape = bus.v1.Visibility.$Properties;
        }

        /**
         * Properties of a Mine.
         * @deprecated Use bus.v1.Mine.$Properties instead.
         */
        interface IMine extends bus.v1.Mine.$Properties {
        }

        /** Represents a Mine. */
        class Mine {

            /**
             * Constructs a new Mine.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Mine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mine userId. */
            userId: number;

            /** Mine conversationId. */
            conversationId: number;

            /**
             * Creates a new Mine instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Mine instance
             */
            static create(properties: bus.v1.Mine.$Shape): bus.v1.Mine & bus.v1.Mine.$Shape;
            static create(properties?: bus.v1.Mine.$Properties): bus.v1.Mine;

            /**
             * Encodes the specified Mine message. Does not implicitly {@link bus.v1.Mine.verify|verify} messages.
             * @param message Mine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Mine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Mine & bus.v1.Mine.$Shape} Mine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Mine & bus.v1.Mine.$Shape;

            /**
             * Creates a Mine message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Mine
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Mine;

            /**
             * Creates a plain object from a Mine message. Also converts values to other types if specified.
             * @param message Mine
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Mine, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Mine to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Mine {

            /** Properties of a Mine. */
            interface $Properties {

                /** Mine userId */
                userId?: (number|null);

                /** Mine conversationId */
                conversationId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Mine. */
            type $Shape = bus.v1.Mine.$Properties;
        }

        /**
         * Properties of a Hello.
         * @deprecated Use bus.v1.Hello.$Properties instead.
         */
        interface IHello extends bus.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Hello instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hello instance
             */
            static create(properties: bus.v1.Hello.$Shape): bus.v1.Hello & bus.v1.Hello.$Shape;
            static create(properties?: bus.v1.Hello.$Properties): bus.v1.Hello;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link bus.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Hello & bus.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Hello & bus.v1.Hello.$Shape;

            /**
             * Creates a Hello message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Hello
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Hello;

            /**
             * Creates a plain object from a Hello message. Also converts values to other types if specified.
             * @param message Hello
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Hello, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Hello to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = bus.v1.Hello.$Properties;
        }

        /**
         * Properties of a Bye.
         * @deprecated Use bus.v1.Bye.$Properties instead.
         */
        interface IBye extends bus.v1.Bye.$Properties {
        }

        /** Represents a Bye. */
        class Bye {

            /**
             * Constructs a new Bye.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Bye.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Bye instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Bye instance
             */
            static create(properties: bus.v1.Bye.$Shape): bus.v1.Bye & bus.v1.Bye.$Shape;
            static create(properties?: bus.v1.Bye.$Properties): bus.v1.Bye;

            /**
             * Encodes the specified Bye message. Does not implicitly {@link bus.v1.Bye.verify|verify} messages.
             * @param message Bye message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Bye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bye message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Bye & bus.v1.Bye.$Shape} Bye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Bye & bus.v1.Bye.$Shape;

            /**
             * Creates a Bye message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Bye
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Bye;

            /**
             * Creates a plain object from a Bye message. Also converts values to other types if specified.
             * @param message Bye
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Bye, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Bye to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Bye {

            /** Properties of a Bye. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bye. */
            type $Shape = bus.v1.Bye.$Properties;
        }

        /**
         * Properties of a CallsLed.
         * @deprecated Use bus.v1.CallsLed.$Properties instead.
         */
        interface ICallsLed extends bus.v1.CallsLed.$Properties {
        }

        /** Represents a CallsLed. */
        class CallsLed {

            /**
             * Constructs a new CallsLed.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.CallsLed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new CallsLed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallsLed instance
             */
            static create(properties: bus.v1.CallsLed.$Shape): bus.v1.CallsLed & bus.v1.CallsLed.$Shape;
            static create(properties?: bus.v1.CallsLed.$Properties): bus.v1.CallsLed;

            /**
             * Encodes the specified CallsLed message. Does not implicitly {@link bus.v1.CallsLed.verify|verify} messages.
             * @param message CallsLed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.CallsLed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallsLed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.CallsLed & bus.v1.CallsLed.$Shape} CallsLed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.CallsLed & bus.v1.CallsLed.$Shape;

            /**
             * Creates a CallsLed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CallsLed
             */
            static fromObject(object: { [k: string]: any }): bus.v1.CallsLed;

            /**
             * Creates a plain object from a CallsLed message. Also converts values to other types if specified.
             * @param message CallsLed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.CallsLed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CallsLed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CallsLed {

            /** Properties of a CallsLed. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallsLed. */
            type $Shape = bus.v1.CallsLed.$Properties;
        }

        /**
         * Properties of a ToCalls.
         * @deprecated Use bus.v1.ToCalls.$Properties instead.
         */
        interface IToCalls extends bus.v1.ToCalls.$Properties {
        }

        /** Represents a ToCalls. */
        class ToCalls {

            /**
             * Constructs a new ToCalls.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.ToCalls.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToCalls node. */
            node: number;

            /** ToCalls connection. */
            connection: number;

            /** ToCalls userId. */
            userId: number;

            /** ToCalls sessionId. */
            sessionId: number;

            /** ToCalls asked. */
            asked?: (bus.v1.Asked.$Properties|null);

            /** ToCalls welcomed. */
            welcomed?: (boolean|null);

            /** ToCalls gone. */
            gone?: (boolean|null);

            /** ToCalls body. */
            body?: ("asked"|"welcomed"|"gone");

            /**
             * Creates a new ToCalls instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToCalls instance
             */
            static create(properties: bus.v1.ToCalls.$Shape): bus.v1.ToCalls & bus.v1.ToCalls.$Shape;
            static create(properties?: bus.v1.ToCalls.$Properties): bus.v1.ToCalls;

            /**
             * Encodes the specified ToCalls message. Does not implicitly {@link bus.v1.ToCalls.verify|verify} messages.
             * @param message ToCalls message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.ToCalls.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToCalls message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.ToCalls & bus.v1.ToCalls.$Shape} ToCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.ToCalls & bus.v1.ToCalls.$Shape;

            /**
             * Creates a ToCalls message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ToCalls
             */
            static fromObject(object: { [k: string]: any }): bus.v1.ToCalls;

            /**
             * Creates a plain object from a ToCalls message. Also converts values to other types if specified.
             * @param message ToCalls
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.ToCalls, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ToCalls to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ToCalls {

            /** Properties of a ToCalls. */
            interface $Properties {

                /** ToCalls node */
                node?: (number|null);

                /** ToCalls connection */
                connection?: (number|null);

                /** ToCalls userId */
                userId?: (number|null);

                /** ToCalls sessionId */
                sessionId?: (number|null);

                /** ToCalls asked */
                asked?: (bus.v1.Asked.$Properties|null);

                /** ToCalls welcomed */
                welcomed?: (boolean|null);

                /** ToCalls gone */
                gone?: (boolean|null);

                /** ToCalls body */
                body?: ("asked"|"welcomed"|"gone");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ToCalls. */
            type $Shape = {
              node?: number|null;
              connection?: number|null;
              userId?: number|null;
              sessionId?: number|null;
              asked?: bus.v1.Asked.$Shape|null;
              welcomed?: boolean|null;
              gone?: boolean|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; asked?: null; welcomed?: null; gone?: null }|{ body?: "asked"; asked: bus.v1.Asked.$Shape; welcomed?: null; gone?: null }|{ body?: "welcomed"; asked?: null; welcomed: boolean; gone?: null }|{ body?: "gone"; asked?: null; welcomed?: null; gone: boolean })
            );
        }

        /**
         * Properties of an Asked.
         * @deprecated Use bus.v1.Asked.$Properties instead.
         */
        interface IAsked extends bus.v1.Asked.$Properties {
        }

        /** Represents an Asked. */
        class Asked {

            /**
             * Constructs a new Asked.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Asked.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Asked number. */
            number: number;

            /** Asked command. */
            command: Uint8Array;

            /**
             * Creates a new Asked instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Asked instance
             */
            static create(properties: bus.v1.Asked.$Shape): bus.v1.Asked & bus.v1.Asked.$Shape;
            static create(properties?: bus.v1.Asked.$Properties): bus.v1.Asked;

            /**
             * Encodes the specified Asked message. Does not implicitly {@link bus.v1.Asked.verify|verify} messages.
             * @param message Asked message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Asked.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Asked message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Asked & bus.v1.Asked.$Shape} Asked
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Asked & bus.v1.Asked.$Shape;

            /**
             * Creates an Asked message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Asked
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Asked;

            /**
             * Creates a plain object from an Asked message. Also converts values to other types if specified.
             * @param message Asked
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Asked, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Asked to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Asked {

            /** Properties of an Asked. */
            interface $Properties {

                /** Asked number */
                number?: (number|null);

                /** Asked command */
                command?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Asked. */
            type $Shape = bus.v1.Asked.$Properties;
        }

        /**
         * Properties of a FromCalls.
         * @deprecated Use bus.v1.FromCalls.$Properties instead.
         */
        interface IFromCalls extends bus.v1.FromCalls.$Properties {
        }

        /** Represents a FromCalls. */
        class FromCalls {

            /**
             * Constructs a new FromCalls.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.FromCalls.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FromCalls node. */
            node: number;

            /** FromCalls connection. */
            connection: number;

            /** FromCalls number. */
            number: number;

            /** FromCalls event. */
            event: Uint8Array;

            /** FromCalls refused. */
            refused?: (bus.v1.Refused.$Properties|null);

            /** FromCalls done. */
            done: boolean;

            /**
             * Creates a new FromCalls instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FromCalls instance
             */
            static create(properties: bus.v1.FromCalls.$Shape): bus.v1.FromCalls & bus.v1.FromCalls.$Shape;
            static create(properties?: bus.v1.FromCalls.$Properties): bus.v1.FromCalls;

            /**
             * Encodes the specified FromCalls message. Does not implicitly {@link bus.v1.FromCalls.verify|verify} messages.
             * @param message FromCalls message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.FromCalls.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FromCalls message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.FromCalls & bus.v1.FromCalls.$Shape} FromCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.FromCalls & bus.v1.FromCalls.$Shape;

            /**
             * Creates a FromCalls message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FromCalls
             */
            static fromObject(object: { [k: string]: any }): bus.v1.FromCalls;

            /**
             * Creates a plain object from a FromCalls message. Also converts values to other types if specified.
             * @param message FromCalls
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.FromCalls, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FromCalls to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FromCalls {

            /** Properties of a FromCalls. */
            interface $Properties {

                /** FromCalls node */
                node?: (number|null);

                /** FromCalls connection */
                connection?: (number|null);

                /** FromCalls number */
                number?: (number|null);

                /** FromCalls event */
                event?: (Uint8Array|null);

                /** FromCalls refused */
                refused?: (bus.v1.Refused.$Properties|null);

                /** FromCalls done */
                done?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FromCalls. */
            type $Shape = bus.v1.FromCalls.$Properties;
        }

        /**
         * Properties of a Refused.
         * @deprecated Use bus.v1.Refused.$Properties instead.
         */
        interface IRefused extends bus.v1.Refused.$Properties {
        }

        /** Represents a Refused. */
        class Refused {

            /**
             * Constructs a new Refused.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Refused.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Refused code. */
            code: string;

            /** Refused message. */
            message: string;

            /** Refused retryAfter. */
            retryAfter: number;

            /**
             * Creates a new Refused instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Refused instance
             */
            static create(properties: bus.v1.Refused.$Shape): bus.v1.Refused & bus.v1.Refused.$Shape;
            static create(properties?: bus.v1.Refused.$Properties): bus.v1.Refused;

            /**
             * Encodes the specified Refused message. Does not implicitly {@link bus.v1.Refused.verify|verify} messages.
             * @param message Refused message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Refused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Refused message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Refused & bus.v1.Refused.$Shape} Refused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Refused & bus.v1.Refused.$Shape;

            /**
             * Creates a Refused message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Refused
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Refused;

            /**
             * Creates a plain object from a Refused message. Also converts values to other types if specified.
             * @param message Refused
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Refused, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Refused to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Refused {

            /** Properties of a Refused. */
            interface $Properties {

                /** Refused code */
                code?: (string|null);

                /** Refused message */
                message?: (string|null);

                /** Refused retryAfter */
                retryAfter?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Refused. */
            type $Shape = bus.v1.Refused.$Properties;
        }

        /**
         * Properties of a Handed.
         * @deprecated Use bus.v1.Handed.$Properties instead.
         */
        interface IHanded extends bus.v1.Handed.$Properties {
        }

        /** Represents a Handed. */
        class Handed {

            /**
             * Constructs a new Handed.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Handed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Handed node. */
            node: number;

            /** Handed number. */
            number: number;

            /** Handed after. */
            after: number;

            /** Handed since. */
            since: number;

            /** Handed conversationId. */
            conversationId: number;

            /** Handed userId. */
            userId: number;

            /** Handed clientId. */
            clientId: Uint8Array;

            /** Handed body. */
            body: Uint8Array;

            /**
             * Creates a new Handed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Handed instance
             */
            static create(properties: bus.v1.Handed.$Shape): bus.v1.Handed & bus.v1.Handed.$Shape;
            static create(properties?: bus.v1.Handed.$Properties): bus.v1.Handed;

            /**
             * Encodes the specified Handed message. Does not implicitly {@link bus.v1.Handed.verify|verify} messages.
             * @param message Handed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Handed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Handed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Handed & bus.v1.Handed.$Shape} Handed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Handed & bus.v1.Handed.$Shape;

            /**
             * Creates a Handed message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Handed
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Handed;

            /**
             * Creates a plain object from a Handed message. Also converts values to other types if specified.
             * @param message Handed
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Handed, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Handed to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Handed {

            /** Properties of a Handed. */
            interface $Properties {

                /** Handed node */
                node?: (number|null);

                /** Handed number */
                number?: (number|null);

                /** Handed after */
                after?: (number|null);

                /** Handed since */
                since?: (number|null);

                /** Handed conversationId */
                conversationId?: (number|null);

                /** Handed userId */
                userId?: (number|null);

                /** Handed clientId */
                clientId?: (Uint8Array|null);

                /** Handed body */
                body?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Handed. */
            type $Shape = bus.v1.Handed.$Properties;
        }

        /**
         * Properties of a Taken.
         * @deprecated Use bus.v1.Taken.$Properties instead.
         */
        interface ITaken extends bus.v1.Taken.$Properties {
        }

        /** Represents a Taken. */
        class Taken {

            /**
             * Constructs a new Taken.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Taken.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Taken node. */
            node: number;

            /** Taken number. */
            number: number;

            /** Taken seq. */
            seq: number;

            /** Taken rev. */
            rev: number;

            /** Taken time. */
            time: number;

            /** Taken recipients. */
            recipients: number;

            /** Taken repeated. */
            repeated: boolean;

            /** Taken refused. */
            refused?: (bus.v1.Refused.$Properties|null);

            /**
             * Creates a new Taken instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Taken instance
             */
            static create(properties: bus.v1.Taken.$Shape): bus.v1.Taken & bus.v1.Taken.$Shape;
            static create(properties?: bus.v1.Taken.$Properties): bus.v1.Taken;

            /**
             * Encodes the specified Taken message. Does not implicitly {@link bus.v1.Taken.verify|verify} messages.
             * @param message Taken message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Taken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Taken message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Taken & bus.v1.Taken.$Shape} Taken
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Taken & bus.v1.Taken.$Shape;

            /**
             * Creates a Taken message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Taken
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Taken;

            /**
             * Creates a plain object from a Taken message. Also converts values to other types if specified.
             * @param message Taken
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Taken, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Taken to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Taken {

            /** Properties of a Taken. */
            interface $Properties {

                /** Taken node */
                node?: (number|null);

                /** Taken number */
                number?: (number|null);

                /** Taken seq */
                seq?: (number|null);

                /** Taken rev */
                rev?: (number|null);

                /** Taken time */
                time?: (number|null);

                /** Taken recipients */
                recipients?: (number|null);

                /** Taken repeated */
                repeated?: (boolean|null);

                /** Taken refused */
                refused?: (bus.v1.Refused.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Taken. */
            type $Shape = bus.v1.Taken.$Properties;
        }

        /**
         * Properties of a Retiring.
         * @deprecated Use bus.v1.Retiring.$Properties instead.
         */
        interface IRetiring extends bus.v1.Retiring.$Properties {
        }

        /** Represents a Retiring. */
        class Retiring {

            /**
             * Constructs a new Retiring.
             * @param [properties] Properties to set
             */
            constructor(properties?: bus.v1.Retiring.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Retiring instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Retiring instance
             */
            static create(properties: bus.v1.Retiring.$Shape): bus.v1.Retiring & bus.v1.Retiring.$Shape;
            static create(properties?: bus.v1.Retiring.$Properties): bus.v1.Retiring;

            /**
             * Encodes the specified Retiring message. Does not implicitly {@link bus.v1.Retiring.verify|verify} messages.
             * @param message Retiring message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: bus.v1.Retiring.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Retiring message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {bus.v1.Retiring & bus.v1.Retiring.$Shape} Retiring
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): bus.v1.Retiring & bus.v1.Retiring.$Shape;

            /**
             * Creates a Retiring message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Retiring
             */
            static fromObject(object: { [k: string]: any }): bus.v1.Retiring;

            /**
             * Creates a plain object from a Retiring message. Also converts values to other types if specified.
             * @param message Retiring
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: bus.v1.Retiring, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Retiring to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Retiring {

            /** Properties of a Retiring. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Retiring. */
            type $Shape = bus.v1.Retiring.$Properties;
        }
    }
}
