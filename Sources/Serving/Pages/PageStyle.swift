/// How the pages look: the colours and the type of the kabupaten theme, on screen and on paper.
enum PageStyle {
    static func text(_ fonts: [Assets.Font]) -> String {
        func face(_ font: Assets.Font, _ url: String, _ range: String) -> String {
            "@font-face{font-family:\"\(font.family)\";font-weight:\(font.weight);font-display:optional;"
                + "src:url(\(url))\(range)}\n"
        }
        let faces = fonts.map { font in
            font.latin == font.whole
                ? face(font, font.whole, "")
                : face(font, font.latin, ";unicode-range:" + WebFont.range(WebFont.latin))
                    + face(font, font.whole, ";unicode-range:" + WebFont.range(WebFont.others))
        }
        return faces.joined() + base + parts + report + narrow
    }

    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke-width="6">\
        <circle cx="12" cy="12" r="8.5" stroke="#0E4058" pathLength="100" stroke-dasharray="60 40"/>\
        <circle cx="12" cy="12" r="8.5" stroke="#E9A522" pathLength="100" stroke-dasharray="22 78" \
        stroke-dashoffset="-62"/><circle cx="12" cy="12" r="8.5" stroke="#B34E22" pathLength="100" \
        stroke-dasharray="12 88" stroke-dashoffset="-86"/></g></svg>
        """

    private static let base = """
        :root{--ink:#16232E;--ink2:#45545F;--ink3:#5C6A75;--laut:#0E4058;--teluk:#0F7472;--soga:#B34E22;
        --kunyit:#E9A522;--paper:#fff;--kertas:#F7F4EC;--kabut:#EEF2F4;--rule:#B9C3C9;--hair:#DCE2E5;
        --edge:#7B8891;--serif:"Gentium Plus",Gentium,Georgia,"Times New Roman",serif;
        --sans:Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        *,*::before,*::after{box-sizing:border-box}[hidden]{display:none!important}
        html{font:400 17px/1.55 var(--sans);color:var(--ink);background:var(--kertas);
        -webkit-text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column}
        main{flex:1;padding:2.6rem 0 4rem}
        main:focus{outline:none}
        .wide{width:min(72rem,100% - 3rem);margin-inline:auto}
        .narrow{max-width:36rem}
        h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0}
        h1{font:700 clamp(1.9rem,1.4rem + 2vw,2.75rem)/1.12 var(--serif);text-wrap:balance;margin:0 0 .5rem;
        letter-spacing:-.006em;overflow-wrap:anywhere}
        h1+.scroll,h1+.empty{margin-top:1.4rem}
        h2{font:600 1.2rem/1.3 var(--sans);margin:2.4rem 0 .8rem}
        h3{font:600 1.06rem/1.35 var(--sans)}
        p{max-width:44rem}
        a{color:var(--laut);text-decoration-thickness:.07em;text-underline-offset:.18em}
        a:hover{text-decoration-thickness:.14em}
        :focus-visible{outline:3px solid var(--laut);outline-offset:3px;border-radius:2px}
        code,pre,textarea{
        font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace}
        code{font-size:.9em;overflow-wrap:anywhere}
        .plain-list{list-style:none}
        .hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
        white-space:nowrap}
        .skip:focus{position:absolute;left:1rem;top:1rem;z-index:9;background:var(--paper);
        padding:.7rem 1.1rem}
        .bar{background:var(--paper);border-bottom:1px solid var(--hair)}
        .bar .wide{display:flex;align-items:center;gap:.4rem 2rem;min-height:4.4rem;flex-wrap:wrap}
        .brand{display:flex;align-items:center;gap:.65rem;font:700 1.4rem/1 var(--serif);text-decoration:none;
        color:var(--ink);min-height:44px}
        .mark{width:1.75rem;height:1.75rem;color:var(--laut)}
        .mark-2{stroke:var(--kunyit)}.mark-3{stroke:var(--soga)}
        .office{color:var(--ink2);font-size:.94rem;padding-left:1.4rem;border-left:1px solid var(--rule)}
        .bar nav ul{display:flex;gap:1.5rem;list-style:none}
        .bar a:not(.brand){display:inline-flex;align-items:center;min-height:44px;text-decoration:none}
        .bar nav a{border-bottom:3px solid transparent;border-top:3px solid transparent}
        .bar a:not(.brand):hover{text-decoration:underline}
        .bar [aria-current]{border-bottom-color:var(--kunyit);font-weight:600}
        .bar-end form{display:flex}.bar-end{margin-left:auto;display:flex;align-items:center;gap:1.4rem;font-size:.94rem}
        .foot{border-top:1px solid var(--rule);color:var(--ink2);font-size:.88rem;padding:1.3rem 0}
        .foot .wide{display:flex;justify-content:space-between;gap:1rem;flex-wrap:wrap}
        .lead{font-size:1.12rem;color:var(--ink2);text-wrap:pretty}
        .kicker{font-size:.8rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:#A04318}
        .meta,.hint{color:var(--ink2);font-size:.94rem}
        .crumb{margin-bottom:.7rem;font-size:.94rem;color:var(--ink2)}
        .big{font:700 clamp(2rem,1.4rem + 2.6vw,3rem)/1.15 var(--serif);color:var(--laut)}

        """

    private static let parts = """
        button,.button{font:600 1rem/1.2 var(--sans);display:inline-flex;align-items:center;
        justify-content:center;
        min-height:46px;padding:.6rem 1.25rem;border-radius:4px;border:1.5px solid var(--laut);cursor:pointer;
        background:var(--paper);color:var(--laut);text-decoration:none;text-align:center}
        button.main,.button.main{background:var(--laut);color:#fff}
        button:hover,.button:hover{background:var(--kabut)}
        button.main:hover,.button.main:hover{background:#0a3145}
        button.plain{border:0;background:none;padding:0;font-weight:400;font-size:inherit;line-height:inherit;
        min-height:44px}
        button.plain:hover{text-decoration:underline}
        input,select,textarea{font:inherit;color:var(--ink);background:var(--paper);
        border:1.5px solid var(--edge);
        border-radius:4px;padding:.6rem .75rem;width:100%;min-height:46px}
        input[type=file]{padding:.5rem}
        input::file-selector-button{font:600 .94rem var(--sans);border:0;background:var(--kabut);
        color:var(--laut);
        border-radius:3px;padding:.45rem .8rem;margin-right:.8rem}
        input[type=radio],input[type=checkbox]{width:1.3rem;height:1.3rem;min-height:0;margin:.12rem 0 0;
        flex:none;
        accent-color:var(--laut)}
        textarea{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace;
        font-size:.86rem;line-height:1.5;white-space:pre;overflow:auto;resize:vertical;tab-size:2}
        .field>input,.field>select{max-width:34rem}
        .field label{display:block;font-weight:600;margin-bottom:.35rem}
        .field .hint{margin-top:.35rem}
        .stack>*+*{margin-top:1.5rem}
        .stack>h2{margin-top:0}
        .stack>h2+*{margin-top:1rem}
        .actions{display:flex;gap:.9rem;flex-wrap:wrap;align-items:center;margin-top:1.6rem}
        .question{border:0;min-width:0;border-left:4px solid var(--kunyit);padding:.1rem 0 .1rem 1.2rem}
        .card .question{border-left:0;padding:0}
        .question legend{font-weight:600;padding:0;float:left;width:100%;margin-bottom:.5rem}
        .question legend+*{clear:both}
        .choice{display:flex;gap:.75rem;padding:.5rem 0;align-items:flex-start;min-height:44px}
        .choice label{flex:1}
        .question .field{max-width:24rem;margin-top:.6rem}
        .seen{margin-left:.35rem}.seen+.seen::before{content:"· "}
        .actions+.hint{margin-top:1.6rem}
        .badge{display:inline-block;font-size:.8rem;font-weight:600;line-height:1.3;padding:.16rem .6rem;
        border-radius:3px;background:var(--kabut);color:var(--ink2);vertical-align:.1em}
        .badge.error{background:#9A3F17;color:#fff}
        .badge.warning{background:#FBE9BF;color:#5B3C00}
        .badge.ok{background:#0B615F;color:#fff}
        .notice,.alert,.empty,.verdict{padding:1.1rem 1.35rem;border-radius:4px;background:var(--paper);
        border-left:5px solid var(--teluk);margin:0 0 1.8rem}
        .alert,.verdict.bad{border-left-color:var(--soga)}
        .alert h2{margin-top:0}.alert .actions{margin-top:1rem}.alert ul{padding-left:1.2rem}
        .verdict.fair{border-left-color:var(--kunyit)}
        .empty{border-left-color:var(--rule);color:var(--ink2)}
        .verdict-title,h2.verdict-title{margin:0;font:700 1.5rem/1.25 var(--serif)}
        .pre{white-space:pre-line}
        .drop{background:var(--paper);border:2px dashed var(--edge);border-radius:8px;text-align:center;
        padding:3rem 1.5rem 2.6rem;margin:1.6rem 0 3rem;display:flex;flex-direction:column;align-items:center;
        gap:.5rem}
        .drop.over{border:2px solid var(--laut);background:#F1F5F7}
        .drop-mark{width:3.2rem;height:3.2rem;color:var(--laut)}
        .drop-title{font:700 clamp(1.45rem,1.2rem + 1.1vw,2rem)/1.2 var(--serif)}
        .drop-title label{cursor:pointer}
        .drop-row{display:flex;gap:.8rem;flex-wrap:wrap;justify-content:center;width:100%;margin-top:.9rem}
        .drop-row input{width:min(27rem,100%)}
        .drop-busy{min-height:1.55em;color:var(--ink2)}
        .actions .drop-busy{flex-basis:100%;min-height:0}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:1.1rem}
        .card{background:var(--paper);border:1px solid var(--hair);border-radius:6px;padding:1.4rem 1.5rem;
        min-width:0}
        .card h3,.card>h2{margin:0 0 .35rem}
        .cards .card{position:relative}
        .cards .card h3 a::after{content:"";position:absolute;inset:0}
        .cards .card:hover{border-color:var(--laut)}
        .facts{display:flex;flex-wrap:wrap;gap:1rem 3.2rem;margin:1.6rem 0}
        .facts dt{color:var(--ink2);font-size:.9rem}
        .facts dd{font:700 1.7rem/1.25 var(--serif)}
        .scroll{overflow-x:auto;background:var(--paper);border-top:2px solid var(--ink);
        border-bottom:2px solid var(--ink)}
        table{border-collapse:collapse;width:100%;font-size:.94rem}
        th,td{text-align:left;padding:.65rem .9rem;vertical-align:top;border-top:1px solid var(--hair)}
        tr:first-child>*{border-top:0}
        thead th{color:var(--ink2);font-weight:600;font-size:.88rem;vertical-align:bottom}
        thead+tbody tr:first-child>*{border-top:1px solid var(--ink2)}
        th[scope=row]{font-weight:600}
        table.cells{font-size:.88rem}
        table.cells th,table.cells td{white-space:nowrap;padding:.42rem .75rem;
        font-variant-numeric:tabular-nums}
        table.cells th[scope=row]{color:var(--ink2);background:var(--kabut);font-weight:400;text-align:right;
        position:sticky;left:0;width:1%}
        tr.head td{font-weight:600}
        tr.it td{background:#FDF3DA}
        tr.it td.cell-it{background:#F6CF7A;font-weight:600}
        details{margin-top:1.2rem}
        summary{cursor:pointer;color:var(--laut);min-height:44px;padding:.6rem 0}
        .code{background:var(--paper);border:1px solid var(--hair);border-radius:4px;padding:1rem 1.2rem;
        overflow:auto;font-size:.84rem;line-height:1.5;margin:.4rem 0 0}
        .prose{padding-left:1.2rem}
        .prose li+li{margin-top:.4rem}
        .ready details{margin-top:.8rem}.verdict .actions{margin-top:1rem}
        details>.stack{margin-top:1rem}

        """

    private static let report = """
        .tabs{margin:1.5rem 0 2rem;border-bottom:1px solid var(--rule)}
        .tabs ul{display:flex;gap:0 1.9rem;list-style:none;overflow-x:auto;padding:3px 3px 0;margin:0 -3px}
        .tabs a{display:inline-flex;align-items:center;min-height:46px;white-space:nowrap;
        text-decoration:none;
        border-bottom:3px solid transparent}
        .tabs a:hover{border-bottom-color:var(--rule)}
        .tabs [aria-current]{border-bottom-color:var(--kunyit);font-weight:600;color:var(--ink)}
        .tabs a:focus-visible{outline-offset:-3px}
        .toolbar{display:flex;gap:1rem 1.2rem;align-items:flex-end;flex-wrap:wrap;margin-bottom:1rem}
        .toolbar .field{min-width:11rem}
        .toolbar .main{margin-left:auto}
        .sheets{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));
        gap:2.2rem 2rem;
        margin:1.6rem 0 3.4rem}
        .sheet figcaption{text-align:center;color:var(--ink2);font-size:.88rem;padding-top:.6rem;
        font-variant-numeric:tabular-nums}
        .paper{position:relative;background:#fff;border:1px solid var(--hair);
        box-shadow:0 1px 2px #16232e14,0 8px 26px #16232e12}
        .paper img,img.paper{display:block;width:100%;height:auto}
        .spots{position:absolute;inset:0;width:100%;height:100%}
        .spots rect{fill:#0E4058;fill-opacity:0;stroke:none}
        .spots a:hover rect{fill-opacity:.14}
        .spots a:focus{outline:none}
        .spots a:focus-visible rect{fill:#E9A522;fill-opacity:.28;stroke:#0E4058;stroke-width:3}
        .numbers .scroll{max-height:34rem;overflow:auto}
        .split{display:grid;grid-template-columns:minmax(0,24rem) minmax(0,1fr);gap:3rem;align-items:start}
        .split h2{margin-top:0}
        .previews{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:1.3rem;
        margin-top:.6rem}
        .previews.waiting img{opacity:.55}
        .gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(30rem,100%),1fr));gap:1.5rem;
        margin-top:1.6rem}
        .gallery img{display:block;width:100%;height:auto;border:1px solid var(--hair)}
        .links{display:grid;grid-template-columns:repeat(3,max-content);gap:0 1.5rem;margin-top:.6rem}
        .links a{display:inline-flex;align-items:center;min-height:44px}
        .finding{padding:1.1rem 0;border-top:1px solid var(--rule)}
        .finding .message{font-weight:600}
        .finding-head{color:var(--ink2);font-size:.92rem}
        .finding .scroll{margin-top:.9rem;border-width:1px}
        .rule h2 .badge{margin-right:.5rem}
        .count{color:var(--ink2);font-weight:400;margin-left:.4rem}
        .mend{border-top:2px solid var(--ink);margin-top:3rem}
        .mend h2{margin-top:1.3rem}
        .mend form{margin-bottom:1.6rem}
        .mend form+p,.mend p+p{margin-top:.5rem}
        .makers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(28rem,100%),1fr));gap:1.4rem}
        .makers .card{display:flex;flex-direction:column}.makers .actions{margin-top:auto;padding-top:1.6rem}
        .progress-box{margin:1.5rem 0}
        .progress-box label{display:block;font-weight:600;margin-bottom:.5rem}
        progress{appearance:none;width:min(36rem,100%);height:.8rem;border:0;border-radius:6px;
        background:var(--hair);
        overflow:hidden;accent-color:var(--laut);color:var(--laut)}
        progress::-webkit-progress-bar{background:var(--hair)}
        progress::-webkit-progress-value{background:var(--laut);transition:width .25s}
        progress::-moz-progress-bar{background:var(--laut)}
        .actions+.results{margin-top:1.6rem}
        .results{border-top:2px solid var(--ink)}
        .results li{display:flex;justify-content:space-between;align-items:baseline;gap:.2rem 1rem;
        flex-wrap:wrap;padding:.75rem 0;
        border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
        .editions{border-top:2px solid var(--ink)}
        .edition{display:flex;justify-content:space-between;align-items:flex-start;gap:.8rem 2rem;
        flex-wrap:wrap;
        padding:1.2rem 0;border-bottom:1px solid var(--rule)}
        .edition h2{margin:0 0 .1rem}
        .edition details{margin-top:.2rem}
        .trace{border-top:2px solid var(--ink);margin-top:2rem}
        .trace h2{margin-top:1rem}
        .rows li{display:flex;gap:.1rem 1.3rem;flex-wrap:wrap;padding:.6rem 0;
        border-top:1px solid var(--hair)}
        .rows span{overflow-wrap:anywhere}
        .reference nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:1rem 0}
        .reference section{padding-top:2.6rem}.reference article{padding-top:2rem}
        .reference h3{padding-bottom:.3rem}.reference p{padding-bottom:.6rem;max-width:44rem}
        .reference caption{text-align:left;font-weight:600;font-size:.88rem;padding:.5rem .8rem}
        .reference .scroll{margin-bottom:.8rem}.reference td,.reference th{vertical-align:top}

        """

    private static let narrow = """
        @media(max-width:52rem){.split{grid-template-columns:minmax(0,1fr)}}
        @media(max-width:40rem){html{font-size:16px}.wide{width:calc(100% - 2rem)}main{padding-top:1.7rem}
        .bar .wide{padding:.4rem 0 .2rem;gap:0 1.3rem}.office{order:3;margin-left:auto;border:0;padding:0;
        font-size:.88rem}.bar nav{order:2}.bar-end{order:1;gap:1.1rem}.bar .brand{order:0}
        .tabs ul{flex-wrap:wrap;gap:0 1.4rem}.links{gap:0 1rem}
        .toolbar .field{flex:1 1 12rem;min-width:0}.toolbar .main{margin-left:0;width:100%}
        .drop{padding:2rem 1rem 1.6rem}.drop-row .main{width:100%}.facts{gap:.9rem 2rem}
        .actions .button,.actions button{flex:1 1 auto}th,td{padding:.55rem .6rem}
        .foot .wide{flex-direction:column;gap:.2rem}}
        @media(prefers-reduced-motion:no-preference){a,button,.button{transition:background-color .12s}}
        @media(prefers-reduced-motion:reduce){progress::-webkit-progress-value{transition:none}}
        @media(forced-colors:active){.spots a:focus-visible rect{stroke:Highlight;stroke-width:4}}
        @media print{html{background:#fff;font-size:11pt}
        .bar nav,.bar-end,.skip,.tabs,.toolbar,.drop,.mend form,
        .actions,.spots,.foot{display:none}.paper{box-shadow:none;break-inside:avoid}
        .scroll{overflow:visible;max-height:none}.sheets{display:block}.sheet{break-after:page}
        a{color:inherit;text-decoration:none}main{padding:0}}

        """
}
