// Passwords that lists of leaks are full of, 8 characters or more, in lower case. Guessed first, so refused.

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
    !qaz2wsx 00000000 0987654321 10203040 11111111 11223344 1122334455 12121212 123123123 12341234 12344321
    123454321 1234554321 12345678 123456789 1234567890 1234abcd 1234qwer 123654789 123qweasd 123senha 13131313
    1314520520 147258369 19871987 19891989 19901990 1q2w3e4r 1q2w3e4r! 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz@wsx
    1qazxsw2 20002000 2000200020 20202020 22222222 33333333 44444444 520131400 5201314520 55555555 66666666 77777777
    87654321 88888888 987654321 99999999 a1234567 a12345678 a123456789 a5201314 aa123456 aa12345678 abc12345
    abc123456 abcd1234 abcdefg1 abcdefgh abcdefghi admin123 admin1234 admin12345 admin@123 administrator aini1314
    alessandro alexander alexandra andrea123 andrew123 android1 angel123 anthony1 apple123 arigatou arsenal1
    asdf1234 asdfasdf asdfghjkl asdfghjkl123 asdfqwer autumn2025 babygirl babygirl1 barcelona baseball baseball1
    basketball batman123 beautiful beautiful1 benjamin blessed1 blink182 bonjour1 buster123 butterfly butterfly1
    changeme changeme1 changeme123 charlie1 chat1234 chatchat chelsea1 chocolate chocolate1 christian computer
    computer1 contraseña cookie123 correcthorse corvette daniel123 danielle december default1 default123 doraemon
    dragon123 dragonball elizabeth facebook facebook1 family123 february ferrari1 football football1 forever1
    fortnite1 francesco freedom1 friends1 gamer123 ginger123 giuseppe godisgood goodbye1 google123 greenday1
    guest123 guest1234 hacker123 harley123 hello123 hello1234 hellohello hola1234 hunter123 ilovejesus iloveu123
    iloveyou iloveyou1 iloveyou2 internet internet1 iphone123 isabella jacqueline january1 jasmine1 jennifer
    jessica1 jesus123 jesuschrist jonathan jordan23 joshua123 juventus killer123 konnichiwa letmein1 letmein123
    linkedin linkinpark liverpool liverpool1 lovely123 loveme123 loveyou1 maggie123 manchester master123 matrix123
    matthew1 mercedes metallica michael1 michelle microsoft midnight midnight1 minecraft minecraft1 monkey123
    motdepasse mother12 mustang1 mypassword mypassword1 namaste1 naruto123 newpassword nicholas nihongo1 nintendo
    nirvana1 november oldpassword onepiece p455w0rd p@ssw0rd p@ssw0rd1 p@ssword parley123 parola123 pass1234
    pass12345 passpass passw0rd passw0rd1 password password1 password12 password123 password1234 passwort passwort1
    patricia pepper123 pikachu1 player123 playstation pokemon123 porsche1 princess princess1 princess123 q1w2e3r4
    q1w2e3r4t5 qazwsx123 qazwsxedc qq123456 qq123456789 qwe123456 qweasd123 qweasdzxc qwer1234 qwerty123 qwerty1234
    qwerty12345 qwertyui qwertyuiop qwertyuiop123 rainbow1 realmadrid robert123 roblox123 root1234 rootroot
    sakura123 samantha samsung1 samsung123 secret123 secret1234 senha123 september shadow123 slipknot1 snowball
    spiderman spiderman1 spring2025 spring2026 starwars starwars1 stephanie summer2024 summer2025 summer2026
    sunflower sunshine sunshine1 superman superman1 sweetheart test1234 test12345 testing123 testtest thomas123
    thunder1 tigger123 toor1234 trustno1 unicorn1 valentina victoria wang1234 welcome1 welcome123 welcome2024
    welcome2025 welcome2026 whatever whatever1 william1 windows10 winter2024 winter2025 winter2026 woaini123
    woaini1314 woaini520 xbox3600 yamaha123 yourpassword zaq12wsx zhang123 zxcv1234 zxcvbnm, zxcvbnm1 zxcvbnm123
  `
    .trim()
    .split(/\s+/),
);
