"""
From text to a draft and back: the only room that knows Lark.

The way in, in order (reader.py walks it):

- decoding.py: bytes to text; physical.py: text to lines
- line_reader.py: lines to blocks; line_kinds.py tells what each is, with
  headings.py, heading_numbers.py, misspellings.py, markers.py, quotations.py;
  a block is a Line (lines.py), the words of the language are in vocabulary.py
- structure.py: blocks to tokens (tokens.py); front.py finds masthead and
  preamble, titles.py the titles on lines of their own
- blocks.py, columns.py, pasted/: how deep each block stands, by its column
  where the draft is indented, by the sequence of markers where it is not
- automaton.py runs the tables that generate.py makes with Lark from
  grammar/treaty.lark (tables.py); builder.py puts the parts of the draft
  together, units.py its articles and divisions, rows.py its tables; comments,
  waivers and footnotes are in aside_places.py and asides.py
- marks.py: the marks inside a line, by grammar/marks.lark, with mark_scanner.py,
  pieces.py, italics.py, text_writer.py and attributes.py
- mistakes.py: what is wrong with a line, in drafters' words

The way out: printer.py prints a draft, block_printer.py (printed.py) its
blocks, text_printer.py their words, aside_printer.py what stands above them;
trial.py reads on trial what was printed, guards.py puts a backslash where it
would be misread.
"""
