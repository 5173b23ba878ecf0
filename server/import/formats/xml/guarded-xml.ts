/** XML read as a stream without what makes small files large: document types and entities are refused, depth and lengths are limited. */
import { SaxesParser } from 'saxes';
import { FileProblem, refuse } from '../file-problem.ts';
import type { ReadingLimits } from '../reading-limits.ts';

/** Names come without their prefix: the two namespaces of OOXML, transitional and strict, use the same words. */
export type XmlEvents = {
  open: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const damaged = 'The file is damaged: its parts are not well-formed XML. Open it in Excel and save it again as .xlsx.';
const withEntities =
  'The file defines entities of its own, which no office program writes, so it is not read. Open it in Excel and save it again as .xlsx.';
const tooLong = 'The file has a cell with a text far longer than a list of properties has. Shorten it and save the file again.';

const afterPrefix = (name: string) => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

function decoderFor(chunk: Buffer): TextDecoder {
  const mark = chunk.length > 1 ? chunk.readUInt16BE(0) : 0;
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8', { fatal: true });
}

type Parser = { write: (text: string) => void; end: () => void };

function parserFor(events: XmlEvents, limits: ReadingLimits): Parser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** Characters since anything was recognised: what grows without end is kept by the parser until then. */
  let [pending, depth] = [0, 0];
  const text = (piece: string) => {
    pending = 0;
    events.text?.(piece);
  };
  parser.on('error', (error) => {
    throw new FileProblem(damaged, { cause: error });
  });
  parser.on('doctype', () => refuse(withEntities));
  parser.on('opentag', ({ name, attributes }) => {
    pending = 0;
    depth += 1;
    if (depth > limits.depth) refuse(damaged);
    events.open(afterPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    pending = 0;
    depth -= 1;
    events.close?.(afterPrefix(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    write: (piece) => {
      pending += piece.length;
      parser.write(piece);
      if (pending > limits.cellCharacters * 10) refuse(tooLong);
    },
    end: () => void parser.close(),
  };
}

/** Reads XML to its end, yielding after each chunk, so that what its events gathered can be handed on. */
export async function* readXml(chunks: AsyncIterable<Buffer>, events: XmlEvents, limits: ReadingLimits): AsyncGenerator<void> {
  const parser = parserFor(events, limits);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of chunks) {
      decoder ??= decoderFor(chunk);
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    if (decoder) parser.write(decoder.decode());
    parser.end();
    yield;
  } catch (error) {
    if (error instanceof TypeError) throw new FileProblem(damaged, { cause: error });
    throw error;
  }
}

/** The same where nothing is handed on before the end. */
export async function wholeXml(chunks: AsyncIterable<Buffer>, events: XmlEvents, limits: ReadingLimits): Promise<void> {
  const steps = readXml(chunks, events, limits);
  while (!(await steps.next()).done);
}
