/** Words by which the name of an outlet is known. */

const OUTLET_WORD =
  /(?:^|[\s-])(?:Times|Post|News|News\d*|Herald|Tribune|Guardian|Telegraph|Journal|Gazette|Pravda|Chronicle|Star|Mail|Mirror|Sun|Independent|Observer|Press|Today|Daily|Weekly|Broadcasting|Broadcaster|Radio|TV|Television|Channel|Network|Media|Magazine|Review|Courier|Courrier|Dépêche|Progrès|Voix|Echos|Échos|Dernières|Republicain|Bulletin|Examiner|Register|Record|Reporter|Sentinel|Dispatch|Enquirer|Inquirer|Standard|Express|Globe|Monitor|Echo|Argus|Advertiser|Age|Citizen|Nation|Republic|Budget|Beacon|Ledger|Banner|Leader|Messenger|Mercury|Planet|World Service|Wire|Insider|Digest|Report|Online|Zeitung|Tagblatt|Tageblatt|Nachrichten|Anzeiger|Kurier|Rundschau|Spiegel|Stern|Presse|Allgemeine|Rundfunk|Tagesspiegel|Blatt|Bote|Bild|Monde|Figaro|Parisien|Soir|Temps|Libération|País|Mundo|Diario|Periódico|Vanguardia|Nación|Prensa|Noticias|Corriere|Repubblica|Stampa|Gazzetta|Giornale|Messaggero|Folha|Globo|Jornal|Notícias|Correio|Dagblad|Courant|Volkskrant|Telegraaf|Nieuws|Dagbladet|Aftonbladet|Tidning|Tidningen|Posten|Nyheter|Gazeta|Wyborcza|Rzeczpospolita|Kurier|Правда|Известия|Ведомости|Коммерсантъ|Новости|Газета|Вести|[Вв]естник|Хабар|Новини|Дзеркало|Tribuna|Chronicles|Digital|Live|FM|Outlook|Frontline|Quint|Wave|Space|Free Press)(?:$|[\s!.,-])/u
const KNOWN =
  /^(?:BBC(?: .{1,20})?|CNN(?: .{1,20})?|NPR|PBS(?: .{1,20})?|ABC|CBS|NBC|MSNBC|CNBC|CNA|NDTV|RT|DW|Deutsche Welle|ARD|ZDF|NDR|WDR|MDR|SWR|BR24|ntv|n-tv|tagesschau(?:\.de)?|Al Jazeera|Al Arabiya|Euronews|France 24|RFI|RFE\/RL|VOA|Voice of America|Politico|Axios|Vox|Slate|Forbes|Fortune|Newsweek|TIME|Time|Barron's|The Hill|The Atlantic|The New Yorker|The Economist|HuffPost|BuzzFeed|Vice|Meduza|The Diplomat|Haaretz|ITV|RTÉ|STV|S4C|TASS|Xinhua|Reuters|AP|AFP|Bloomberg|Yahoo!?|MSN|GB News|LBC|WION|Firstpost|ThePrint|Scroll|Rappler|Tagesspiegel|FAZ(?:\.NET)?|SZ\.de|taz|WELT|Focus|Stern|Die Zeit|ZEIT ONLINE|NZZ|ORF|SRF|RTS|RTL|TF1|BFMTV|franceinfo|Mediapart|Ouest-France|20 Minutes|El Mundo|ABC\.es|La Razón|RTVE|Infobae|Clarín|ANSA|Rai ?News|Il Post|Il Sole 24 Ore|NOS|NU\.nl|SVT|NRK|DR|VG|YLE|Yle|TVN24|Onet|РБК|Лента\.ру|Lenta\.ru|Медуза|RBC|Gazeta\.ru)$/u
const DOMAIN =
  /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|news|co|de|fr|es|it|uk|ru|ua|pl|nl|se|no|dk|fi|at|ch|eu|us|ca|au|in|jp|kr|cn|br|ar|mx|tv|io|press|media|online|gov)$/iu
/** One capitalised word with a digit or an inner capital, as names of outlets are made ("News18", "ThePrint", "TVN24"). */
const COINED = /^(?=\S*(?:\d|\p{Ll}\p{Lu}))\p{Lu}[\p{L}\d.]{2,20}$/u

/** Whether a short name looks like that of an outlet by itself. */
export function isOutletName(name: string): boolean {
  const words = name.trim().split(/\s+/)
  if (
    words.length > 6 ||
    /[»>›:]/.test(name) ||
    !/^[\p{Lu}\p{N}\p{Lo}]|^(?:n-tv|ntv|dpa|taz|tagesschau|franceinfo)/u.test(name) ||
    /[.!?]\s/.test(name)
  )
    return DOMAIN.test(name)
  return KNOWN.test(name) || DOMAIN.test(name) || COINED.test(name) || OUTLET_WORD.test(name)
}
