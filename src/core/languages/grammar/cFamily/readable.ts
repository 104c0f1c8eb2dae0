/**
 * Macros that stand where the grammars of C and C++ allow no name, replaced by blanks of the same length: `class
 * PROJECT_API Name {`, `extern PROJECT_API int f();`, `void f() REQUIRES(mutex_);`. Everything else stays.
 */
export function withoutMacros(text: string): string {
  return text
    .replace(CONDITION_INSIDE, firstBranch)
    .replace(
      TYPE_MACRO,
      (whole, before: string, macro: string) =>
        before + blank(macro) + whole.slice(before.length + macro.length),
    )
    .replace(
      LEADING_MACROS,
      (whole, before: string, macros: string) =>
        before + blank(macros) + whole.slice(before.length + macros.length),
    )
    .replace(EXPORT_MACRO, blank)
    .replace(FORMAT_MACRO, blank)
    .replace(ATTRIBUTE, blank)
    .replace(ANNOTATION, blank);
}

/**
 * A condition around a few lines that end no statement and open no braces: it is in a list of parameters, in a head of a
 * class, or in a value.
 */
const CONDITION_INSIDE =
  /^[ \t]*#[ \t]*if[^\n]{0,200}\n((?:(?![ \t]*#)[^;{}\n]{0,200}\n){1,10})(?:[ \t]*#[ \t]*el[^\n]{0,200}\n(?:(?![ \t]*#)[^;{}\n]{0,200}\n){0,10})?[ \t]*#[ \t]*endif[^\n]{0,200}/gm;

function firstBranch(whole: string, first: string): string {
  const start = whole.indexOf('\n') + 1;
  return blank(whole.slice(0, start)) + first + blank(whole.slice(start + first.length));
}

/** `class ROCKSDB_API DB {`: a name in capitals between the keyword and the name of a type. */
const TYPE_MACRO =
  /(\b(?:class|struct|union)[ \t]+)([A-Z][A-Z0-9_]{2,60}(?:\([^()\n]{0,60}\))?)(?=\s{1,40}[A-Za-z_]\w{0,100}(?:[ \t]+final)?\s{0,100}[:{;])/g;

/** `FORCE_INLINE PURE int name(`: names in capitals before the type of a function. */
const LEADING_MACROS =
  /^((?:(?:static|extern|inline)[ \t]{1,4}){0,2})((?:[A-Z][A-Z0-9_]{3,60}\s{1,3}){1,3})(?=(?:const\s{1,2})?[A-Za-z_]\w{0,60}[a-z]\w{0,60}[\s*&]{1,5}[A-Za-z_][\w:]{0,80}\s?\()/gm;

/** `PRIu64` between the parts of a format. */
const FORMAT_MACRO = /\b\w{0,20}PRI[a-zA-Z]\w{0,8}\b/g;

/** `__attribute__((unused))` */
const ATTRIBUTE = /\b__attribute__[ ]?\(\([^()\n]{0,80}(?:\([^()\n]{0,80}\)[^()\n]{0,40}){0,3}\)\)/g;

/** `ROCKSDB_LIBRARY_API`, `PGDLLEXPORT`: says how a symbol is linked. */
const EXPORT_MACRO =
  /(?<!#[ \t]*define[ \t]{1,8})\b(?:[A-Z][A-Z0-9_]{0,60}_(?:API|EXPORT|EXPORTS|DLL|INLINE|NOINLINE)|PGDLLEXPORT|PGDLLIMPORT|JNIEXPORT|JNICALL|WINAPI)\b(?=[ \t]+[A-Za-z_])/g;

/** Annotations of threads and of the compiler behind a declarator. */
const ANNOTATION =
  /\b(?:(?:EXCLUSIVE_|SHARED_)?LOCKS_REQUIRED|(?:SHARED_|EXCLUSIVE_)?(?:LOCK|TRYLOCK|UNLOCK)_FUNCTION|REQUIRES(?:_SHARED)?|EXCLUDES|LOCKS_EXCLUDED|ACQUIRE(?:_SHARED)?|RELEASE(?:_SHARED)?|(?:PT_)?GUARDED_(?:BY|VAR)|ACQUIRED_(?:AFTER|BEFORE)|LOCK_RETURNED|ASSERT_CAPABILITY|NO_THREAD_SAFETY_ANALYSIS)\b(?:\([^()\n]{0,200}(?:\([^()\n]{0,100}\)[^()\n]{0,100}){0,3}\))?/g;

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
