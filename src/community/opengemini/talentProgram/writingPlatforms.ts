import type { WebAddress } from './webAddress';

/** A writing platform, and the addresses on it that only the writer can open. */
interface Platform {
  readonly name: string;
  readonly host: RegExp;
  /** Paths of pages that are not published; absent when no path is. */
  readonly path?: RegExp;
  /** The same for the query. */
  readonly query?: RegExp;
}

const PLATFORMS: readonly Platform[] = [
  { name: 'CSDN', host: /^(?:editor|mp|i)\.csdn\.net$/ },
  { name: 'Zhihu', host: /^zhuanlan\.zhihu\.com$/, path: /^\/write\b|^\/p\/\d+\/(?:edit|preview)\b/ },
  { name: 'Zhihu', host: /^(?:www\.)?zhihu\.com$/, path: /^\/(?:creator|draft|write)\b/ },
  { name: 'Juejin', host: /^juejin\.(?:cn|im)$/, path: /^\/(?:editor|creator)\b/ },
  { name: 'WeChat', host: /^mp\.weixin\.qq\.com$/, path: /^\/(?!s(?:\/|$))/ },
  { name: 'WeChat', host: /^mp\.weixin\.qq\.com$/, path: /^\/s\b/, query: /(?:^|&)(?:tempkey|preview)=/ },
  { name: 'GitHub', host: /^github\.com$/, path: /^\/[^/]+\/[^/]+\/(?:edit|new|upload|settings)\b/ },
  { name: 'GitHub', host: /(?:^|\.)(?:github\.dev|app\.github\.dev)$/ },
  { name: 'Gitee', host: /^gitee\.com$/, path: /^\/[^/]+\/[^/]+\/(?:edit|new)\b/ },
  { name: 'cnblogs', host: /^i\.cnblogs\.com$/ },
  { name: 'SegmentFault', host: /^segmentfault\.com$/, path: /^\/(?:write|howtowrite)\b|\/edit\b/ },
  { name: 'Jianshu', host: /^www\.jianshu\.com$/, path: /^\/writer\b/ },
  { name: 'OSCHINA', host: /^my\.oschina\.net$/, path: /\/blog\/(?:write|edit)\b/ },
  { name: '51CTO', host: /^blog\.51cto\.com$/, path: /^\/blogger\b/ },
  { name: 'InfoQ', host: /^xie\.infoq\.cn$/, path: /^\/(?:draft|edit)\b/ },
  {
    name: 'Tencent Cloud',
    host: /^cloud\.tencent\.com$/,
    path: /^\/developer\/(?:article\/write|creator)\b/,
  },
  { name: 'Alibaba Cloud', host: /^developer\.aliyun\.com$/, path: /^\/article\/(?:new|edit)\b/ },
  { name: 'Medium', host: /^(?:[\w-]+\.)?medium\.com$/, path: /^\/new-story\b|^\/p\/[\da-f]+\/edit\b/ },
  { name: 'Notion', host: /^(?:www\.)?notion\.so$/ },
  { name: 'Feishu', host: /\.(?:feishu\.cn|larksuite\.com)$/ },
  { name: 'Tencent Docs', host: /^docs\.qq\.com$/ },
  { name: 'Gitpod', host: /\.gitpod\.io$/ },
  { name: 'Netlify', host: /^(?:deploy-preview-\d+|[\da-f]{24})--.+\.netlify\.app$/ },
  { name: 'Vercel', host: /-git-.+\.vercel\.app$/ },
  { name: 'Cloudflare Pages', host: /^[\da-f]{8}\..+\.pages\.dev$/ },
  { name: 'WordPress', host: /./, path: /\/wp-admin\// },
];

/** Words that site generators do not use in the paths of published pages. Not "write", a word that articles use. */
const PRIVATE_PART = /\/(?:edit|editor|drafts?|preview)(?:\/|$)/i;
const PRIVATE_QUESTION = /(?:^|&)(?:preview(?:_id|_nonce)?|draft)=/i;

/** The platform, or the part of the address, that shows that only the writer can open it; `undefined` if nothing does. */
export function draftPlatform({ host, path, query }: WebAddress): string | undefined {
  const known = PLATFORMS.find(
    (platform) =>
      platform.host.test(host) &&
      (platform.path?.test(path) ?? true) &&
      (platform.query?.test(query) ?? true),
  );
  return known?.name ?? PRIVATE_PART.exec(path)?.[0] ?? PRIVATE_QUESTION.exec(query)?.[0];
}
